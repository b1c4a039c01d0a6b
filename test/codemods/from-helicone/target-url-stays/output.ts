import OpenAI from 'openai';
import { wrap } from 'amplitude-ai';

export const openai = wrap(new OpenAI({
  apiKey: 'key',
  baseURL: 'https://gateway.helicone.ai/v1',
  defaultHeaders: {
    'Helicone-Auth': 'Bearer key',
    'Helicone-Target-Url': 'https://api.deepseek.com',
  },
}));
