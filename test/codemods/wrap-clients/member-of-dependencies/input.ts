import type OpenAI from 'openai';

interface Dependencies {
  readonly openai: OpenAI;
}

export const embed = (deps: Dependencies, input: string) =>
  deps.openai.embeddings.create({ model: 'text-embedding-3-small', input });
