import * as ai from 'amplitude-ai/ai';
import { createLangSmithProviderOptions } from 'langsmith/experimental/vercel';

const { generateText } = ai;
export const ask = (model: ai.LanguageModel, prompt: string) =>
  generateText({ model, prompt, providerOptions: { langsmith: createLangSmithProviderOptions({ metadata: {} }) } });
