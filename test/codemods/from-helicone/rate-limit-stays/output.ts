import OpenAI from 'openai';
import { wrap } from 'amplitude-ai';

export const openai = wrap(new OpenAI({
  baseURL: 'https://oai.helicone.ai/v1',
  defaultHeaders: {
    'Helicone-Auth': 'Bearer key',
    'Helicone-RateLimit-Policy': '10;w=60',
    'helicone-retry-enabled': 'true',
  },
}));
