import { anthropicFacts } from './anthropic/facts.ts';
import { bedrockFacts } from './bedrock/facts.ts';
import type { ProviderFacts } from './facts.ts';
import { mistralFacts } from './mistral/facts.ts';
import { openaiFacts } from './openai/facts.ts';

/** Every provider row, static half. Order is the order shown to users. */
export const allFacts: readonly ProviderFacts[] = [openaiFacts, anthropicFacts, bedrockFacts, mistralFacts];
