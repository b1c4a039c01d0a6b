import type { AnthropicFoundry } from '@anthropic-ai/foundry-sdk';
import { chooseMessagesReader } from '../anthropic/messages.ts';
import { platformOf } from '../anthropic/platform.ts';
import { defineProvider } from '../provider.ts';
import { stainlessTransport } from '../stainless-transport.ts';
import { anthropicFoundryFacts } from './facts.ts';

export const anthropicFoundryProvider = defineProvider<AnthropicFoundry>()(
  anthropicFoundryFacts,
  { 'messages.create': chooseMessagesReader, 'beta.messages.create': chooseMessagesReader },
  (Client, more) => new Client({ apiKey: 'unused', baseURL: 'https://unused.invalid', ...more }),
  { transport: stainlessTransport, providerOf: platformOf },
);
