import { fetchWithTimeout } from './fetch';
const base = 'https://api.mistral.ai/v1';
export const ask = (body: string) => fetchWithTimeout(`${base}/chat/completions`, { method: 'POST', body }, 1000);
export const models = () => fetchWithTimeout(`${base}/models`);
