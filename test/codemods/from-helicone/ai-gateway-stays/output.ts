import OpenAI from 'openai';
import { wrap } from 'amplitude-ai';

export const openai = wrap(new OpenAI({
  baseURL: 'https://ai-gateway.helicone.ai',
  apiKey: process.env.HELICONE_API_KEY,
}));
