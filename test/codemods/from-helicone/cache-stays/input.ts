import OpenAI from 'openai';

export const openai = new OpenAI({
  baseURL: 'https://oai.helicone.ai/v1',
  defaultHeaders: {
    'Helicone-Auth': 'Bearer key',
    'Helicone-Cache-Enabled': 'true',
    'Helicone-User-Id': 'user-42',
  },
});
