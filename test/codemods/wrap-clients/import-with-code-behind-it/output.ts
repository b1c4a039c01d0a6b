import type OpenAI from 'openai'; import { wrap } from 'amplitude-ai'; declare const client: OpenAI;
export const embed = (input: string) => wrap(client).embeddings.create({ model: 'text-embedding-3-small', input });
