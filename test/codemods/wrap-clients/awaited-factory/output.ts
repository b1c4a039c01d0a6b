import type OpenAI from 'openai';
import { wrap } from 'amplitude-ai';

declare function gateway(): Promise<OpenAI>;

export async function embed(input: string) {
  const client = wrap(await gateway());
  return await client.embeddings.create({ model: 'text-embedding-3-small', input });
}
