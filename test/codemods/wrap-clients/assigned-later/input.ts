import type OpenAI from 'openai';

declare function gateway(): Promise<OpenAI>;

let client: OpenAI | undefined;

export async function embed(input: string) {
  client ??= await gateway();
  return client.embeddings.create({ model: 'text-embedding-3-small', input });
}
