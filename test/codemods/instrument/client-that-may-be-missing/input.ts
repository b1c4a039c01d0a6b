import type OpenAI from 'openai';

export const embed = (input: string, client?: OpenAI) =>
  client?.embeddings.create({ model: 'text-embedding-3-small', input });
