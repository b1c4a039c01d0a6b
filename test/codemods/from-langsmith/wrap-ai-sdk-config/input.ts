import * as ai from 'ai';
import { createLangSmithProviderOptions, wrapAISDK } from 'langsmith/experimental/vercel';

const { generateText } = wrapAISDK(ai, { project_name: 'chat' });
export const ask = (model: ai.LanguageModel, prompt: string) =>
  generateText({ model, prompt, providerOptions: { langsmith: createLangSmithProviderOptions({ metadata: {} }) } });
