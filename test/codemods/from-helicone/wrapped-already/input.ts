import { wrap } from 'amplitude-ai';
import OpenAI from 'openai';

export const openai = wrap(
  new OpenAI({
    baseURL: 'https://oai.helicone.ai/v1',
    defaultHeaders: { 'Helicone-Auth': 'Bearer key', 'Helicone-Cache-Enabled': 'true' },
  }),
  { userId: 'user-42' },
);
