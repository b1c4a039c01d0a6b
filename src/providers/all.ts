import { anthropicProvider } from './anthropic/index.ts';
import { cohereProvider } from './cohere/index.ts';
import { groqProvider } from './groq/index.ts';
import { ollamaProvider } from './ollama/index.ts';
import { openaiProvider } from './openai/index.ts';
import type { Provider } from './provider.ts';
import { togetherProvider } from './together/index.ts';

/** Every provider row with its readers, for the runtime. */
export const allProviders: readonly Provider[] = [
  openaiProvider,
  anthropicProvider,
  groqProvider,
  togetherProvider,
  cohereProvider,
  ollamaProvider,
];
