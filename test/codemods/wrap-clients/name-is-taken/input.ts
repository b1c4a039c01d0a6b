import type OpenAI from 'openai';

const wrap = (text: string) => `<p>${text}</p>`;

export const embed = (client: OpenAI, input: string) =>
  client.embeddings.create({ model: 'text-embedding-3-small', input: wrap(input) });
