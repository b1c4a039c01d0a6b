import OpenAI from 'openai';

const client = new OpenAI();

export const embed = (input: string) =>
  client.embeddings.create({ model: 'text-embedding-3-small', input });
