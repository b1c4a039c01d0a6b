import { init } from 'amplitude-ai';
import type OpenAI from 'openai';

init({ dryRun: true });

export const embed = (client: OpenAI, input: string) =>
  client.embeddings.create({ model: 'text-embedding-3-small', input });
