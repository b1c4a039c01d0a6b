import { anthropicProvider } from './anthropic/index.ts';
import { bedrockProvider } from './bedrock/index.ts';
import { mistralProvider } from './mistral/index.ts';
import { openaiProvider } from './openai/index.ts';
import type { Provider } from './provider.ts';

/** Every provider row with its readers, for the runtime. */
export const allProviders: readonly Provider[] = [openaiProvider, anthropicProvider, bedrockProvider, mistralProvider];
