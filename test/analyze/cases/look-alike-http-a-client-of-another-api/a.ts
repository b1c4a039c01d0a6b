import axios from 'axios';

const shop = axios.create({ baseURL: 'https://shop.example.test/v1' });
await shop.post('/chat/completions', {});
await shop.post('/messages', {});
export const docs = 'https://api.openai.com/v1';
