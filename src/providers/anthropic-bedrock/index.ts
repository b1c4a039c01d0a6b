import type { AnthropicBedrock } from '@anthropic-ai/bedrock-sdk';
import { chooseMessagesReader } from '../anthropic/messages.ts';
import { platformOf } from '../anthropic/platform.ts';
import { defineProvider } from '../provider.ts';
import { stainlessTransport } from '../stainless-transport.ts';
import { anthropicBedrockFacts } from './facts.ts';

export const anthropicBedrockProvider = defineProvider<AnthropicBedrock>()(
  anthropicBedrockFacts,
  { 'messages.create': chooseMessagesReader, 'beta.messages.create': chooseMessagesReader },
  (Client, more) => new Client({ awsRegion: 'unused', apiKey: 'unused', baseURL: 'https://unused.invalid', ...more }),
  { transport: stainlessTransport, providerOf: platformOf },
);
