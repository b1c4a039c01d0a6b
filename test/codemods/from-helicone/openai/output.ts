import OpenAI from 'openai';
import { wrap } from 'amplitude-ai';

const openai = wrap(new OpenAI({
  apiKey: process.env.OPENAI_API_KEY,
}));

export const ask = (input: string) => openai.responses.create({ model: 'gpt-5', input });
