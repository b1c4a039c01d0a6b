import type OpenAI from 'openai';
import { wrap } from 'amplitude-ai';

declare function gateway(): Promise<OpenAI>;

export const embed = async (input: string) =>
  wrap(await gateway()).embeddings.create({ model: 'text-embedding-3-small', input });
