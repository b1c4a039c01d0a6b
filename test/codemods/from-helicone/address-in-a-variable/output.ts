import OpenAI from 'openai';
import { wrap } from 'amplitude-ai';

const HELICONE = 'https://oai.helicone.ai/v1';

export const openai = wrap(new OpenAI({ apiKey: 'sk' }));
