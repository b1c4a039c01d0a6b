import type OpenAI from 'openai';
import { wrap } from 'amplitude-ai';

declare const found: unknown;

export const embed = (input: string) =>
  wrap(found as OpenAI).embeddings.create({ model: 'text-embedding-3-small', input });
