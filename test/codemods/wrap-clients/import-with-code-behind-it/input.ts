import type OpenAI from 'openai'; declare const client: OpenAI;
export const embed = (input: string) => client.embeddings.create({ model: 'text-embedding-3-small', input });
