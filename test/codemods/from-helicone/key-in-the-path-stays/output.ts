import OpenAI from 'openai';
import { wrap } from 'amplitude-ai';

const key = process.env.HELICONE_API_KEY;
export const openai = wrap(new OpenAI({ baseURL: `https://oai.helicone.ai/${key}/v1` }));
