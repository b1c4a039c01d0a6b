import type OpenAI from 'openai';
import { wrap } from 'amplitude-ai';

export function embedder(client: OpenAI) {
  const create = wrap(client).embeddings.create.bind(client.embeddings);
  return (input: string) => create({ model: 'text-embedding-3-small', input });
}
