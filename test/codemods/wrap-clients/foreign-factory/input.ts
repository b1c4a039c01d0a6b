import type OpenAI from 'openai';

declare function gateway(name: string): OpenAI;

const client = gateway('eu');

export const embed = (input: string) => client.embeddings.create({ model: 'text-embedding-3-small', input });
export const ask = (input: string) => client.responses.create({ model: 'gpt-5-mini', input });
