import OpenAI from 'openai';

// moved away from https://oai.helicone.ai/v1
export const openai = new OpenAI({ baseURL: 'https://helicone.acme.dev/v1', defaultHeaders: { 'X-Helicone-Copy': '1' } });
