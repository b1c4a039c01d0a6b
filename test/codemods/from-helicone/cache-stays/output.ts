import OpenAI from 'openai';
import { wrap } from 'amplitude-ai';

export const openai = wrap(new OpenAI({
  baseURL: 'https://oai.helicone.ai/v1',
  defaultHeaders: {
    'Helicone-Auth': 'Bearer key',
    'Helicone-Cache-Enabled': 'true',
    'Helicone-User-Id': 'user-42',
  },
}), { userId: 'user-42' });
