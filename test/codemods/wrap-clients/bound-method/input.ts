import type OpenAI from 'openai';

export function embedder(client: OpenAI) {
  const create = client.embeddings.create.bind(client.embeddings);
  return (input: string) => create({ model: 'text-embedding-3-small', input });
}
