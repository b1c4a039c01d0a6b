import type OpenAI from 'openai';

declare const found: unknown;

export const embed = (input: string) =>
  (found as OpenAI).embeddings.create({ model: 'text-embedding-3-small', input });
