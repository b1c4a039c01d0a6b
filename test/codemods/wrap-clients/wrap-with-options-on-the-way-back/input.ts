import { wrap } from 'amplitude-ai';
import type OpenAI from 'openai';

export const embed = (client: OpenAI, input: string) =>
  wrap(client, { userId: 'user-42' }).embeddings.create({ model: 'text-embedding-3-small', input });
