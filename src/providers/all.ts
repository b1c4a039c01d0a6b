import { anthropicProvider } from './anthropic/index.ts';
import { anthropicBedrockProvider } from './anthropic-bedrock/index.ts';
import { anthropicFoundryProvider } from './anthropic-foundry/index.ts';
import { anthropicVertexProvider } from './anthropic-vertex/index.ts';
import { bedrockProvider } from './bedrock/index.ts';
import { cohereProvider } from './cohere/index.ts';
import { googleProvider } from './google/index.ts';
import { googleGenerativeAiProvider } from './google-generative-ai/index.ts';
import { groqProvider } from './groq/index.ts';
import { mistralProvider } from './mistral/index.ts';
import { ollamaProvider } from './ollama/index.ts';
import { openaiProvider } from './openai/index.ts';
import type { Provider } from './provider.ts';
import { togetherProvider } from './together/index.ts';

/** Every provider row with its readers, for the runtime. */
export const allProviders: readonly Provider[] = [
  openaiProvider,
  anthropicProvider,
  googleProvider,
  googleGenerativeAiProvider,
  anthropicBedrockProvider,
  anthropicVertexProvider,
  anthropicFoundryProvider,
  groqProvider,
  togetherProvider,
  cohereProvider,
  ollamaProvider,
  bedrockProvider,
  mistralProvider,
];
