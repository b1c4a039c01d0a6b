import type Anthropic from '@anthropic-ai/sdk';
import { defineProvider } from '../provider.ts';
import { stainlessTransport } from '../stainless-transport.ts';
import { completionsReader, type WithCompletions } from './completions.ts';
import { anthropicFacts } from './facts.ts';
import { chooseMessagesReader } from './messages.ts';
import { platformOf } from './platform.ts';

export const anthropicProvider = defineProvider<Anthropic & WithCompletions>()(
  anthropicFacts,
  {
    'messages.create': chooseMessagesReader,
    'beta.messages.create': chooseMessagesReader,
    'completions.create': completionsReader,
  },
  (Client, more) => new Client({ apiKey: 'unused', baseURL: 'https://unused.invalid', ...more }),
  { transport: stainlessTransport, providerOf: platformOf },
);
