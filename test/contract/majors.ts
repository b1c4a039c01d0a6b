import type Anthropic from '@anthropic-ai/sdk';
import * as anthropic1 from '@anthropic-ai/sdk';
import * as anthropic0 from 'anthropic-0';
import type OpenAI from 'openai';
import * as openai7 from 'openai';
import * as openai6 from 'openai-6';
import { anthropicProvider } from '../../src/providers/anthropic/index.ts';
import { openaiProvider } from '../../src/providers/openai/index.ts';
import type { Provider } from '../../src/providers/provider.ts';

/** The SDK majors that are held, as they are installed. */
export interface Major {
  readonly name: string;
  readonly provider: Provider;
  readonly module: object;
}

export const openaiMajors: readonly Major[] = [
  { name: 'openai 7', provider: openaiProvider, module: openai7 },
  { name: 'openai 6', provider: openaiProvider, module: openai6 },
];

export const anthropicMajors: readonly Major[] = [
  { name: '@anthropic-ai/sdk 1', provider: anthropicProvider, module: anthropic1 },
  { name: '@anthropic-ai/sdk 0', provider: anthropicProvider, module: anthropic0 },
];

/** The vendor's main client class in a module of either major, typed as the newest: the tests use what both have. */
export function openaiClass(module: object): typeof OpenAI {
  return Reflect.get(module, 'OpenAI');
}

export function anthropicClass(module: object): typeof Anthropic {
  return Reflect.get(module, 'Anthropic');
}
