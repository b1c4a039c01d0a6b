import type OpenAI from 'openai';
import { wrap } from 'amplitude-ai';

interface Dependencies {
  readonly openai: OpenAI;
}

export const embed = (deps: Dependencies, input: string) =>
  wrap(deps.openai).embeddings.create({ model: 'text-embedding-3-small', input });
