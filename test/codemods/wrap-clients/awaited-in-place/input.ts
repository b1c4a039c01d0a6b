import type OpenAI from 'openai';

declare function gateway(): Promise<OpenAI>;

export const embed = async (input: string) =>
  (await gateway()).embeddings.create({ model: 'text-embedding-3-small', input });
