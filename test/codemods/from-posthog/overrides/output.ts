import { OpenAI } from 'amplitude-ai/openai';
import { posthog } from './posthog.ts';

const local = new OpenAI({ apiKey: 'none', baseURL: 'http://localhost:8000/v1' });
export const ask = (input: string) =>
  local.embeddings.create({
    model: 'nomic-embed',
    input,
  });
