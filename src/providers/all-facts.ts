import { anthropicFacts } from './anthropic/facts.ts';
import { anthropicBedrockFacts } from './anthropic-bedrock/facts.ts';
import { anthropicFoundryFacts } from './anthropic-foundry/facts.ts';
import { anthropicVertexFacts } from './anthropic-vertex/facts.ts';
import { bedrockFacts } from './bedrock/facts.ts';
import { cohereFacts } from './cohere/facts.ts';
import type { ProviderFacts } from './facts.ts';
import { googleFacts } from './google/facts.ts';
import { googleGenerativeAiFacts } from './google-generative-ai/facts.ts';
import { groqFacts } from './groq/facts.ts';
import { mistralFacts } from './mistral/facts.ts';
import { ollamaFacts } from './ollama/facts.ts';
import { openaiFacts } from './openai/facts.ts';
import { togetherFacts } from './together/facts.ts';

/** Every provider row, static half. Order is the order shown to users. */
export const allFacts: readonly ProviderFacts[] = [
  openaiFacts,
  anthropicFacts,
  anthropicBedrockFacts,
  anthropicVertexFacts,
  anthropicFoundryFacts,
  googleFacts,
  googleGenerativeAiFacts,
  groqFacts,
  togetherFacts,
  cohereFacts,
  ollamaFacts,
  bedrockFacts,
  mistralFacts,
];
