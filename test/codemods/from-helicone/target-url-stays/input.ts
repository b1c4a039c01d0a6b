import OpenAI from 'openai';

export const openai = new OpenAI({
  apiKey: 'key',
  baseURL: 'https://gateway.helicone.ai/v1',
  defaultHeaders: {
    'Helicone-Auth': 'Bearer key',
    'Helicone-Target-Url': 'https://api.deepseek.com',
  },
});
