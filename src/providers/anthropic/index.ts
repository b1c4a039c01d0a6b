import type Anthropic from '@anthropic-ai/sdk';
import { defineProvider } from '../provider.ts';
import { stainlessTransport } from '../stainless-transport.ts';
import { anthropicFacts } from './facts.ts';
import { messagesReader } from './messages.ts';

export const anthropicProvider = defineProvider<Anthropic>()(
  anthropicFacts,
  { 'messages.create': messagesReader, 'beta.messages.create': messagesReader },
  (Client) => new Client({ apiKey: 'unused', baseURL: 'https://unused.invalid' }),
  { transport: stainlessTransport },
);
