import type OpenAI from 'openai';

declare function gateway(): Promise<OpenAI>;

export async function embed(input: string) {
  const client = await gateway();
  return await client.embeddings.create({ model: 'text-embedding-3-small', input });
}
