import { Api } from './api';

const api = new Api('secret');

export const embed = (input: string) => api.post('https://api.cohere.com/v2/embed', { input });
