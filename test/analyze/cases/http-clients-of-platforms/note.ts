import { requestUrl } from 'obsidian';

const endpoint = 'https://api.openai.com/v1/chat/completions';
export const ask = (body: string) => requestUrl({ url: endpoint, method: 'POST', body });
export const models = () => requestUrl('https://api.openai.com/v1/models');
