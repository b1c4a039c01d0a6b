import OpenAI from 'openai';

export const openai = new OpenAI({
  apiKey: 'sk',
  baseURL: 'https://oai.helicone.ai/v1',
  defaultHeaders: { 'Helicone-Auth': 'Bearer key', 'Helicone-Omit-Request': 'true' },
});
