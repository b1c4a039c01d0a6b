import type OpenAI from 'openai';

declare function gateway(): OpenAI;

const client = process.env.GATEWAY ? gateway() : undefined;

client?.embeddings.create({ model: 'text-embedding-3-small', input: 'a' });
