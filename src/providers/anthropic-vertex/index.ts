import type { AnthropicVertex } from '@anthropic-ai/vertex-sdk';
import { chooseMessagesReader } from '../anthropic/messages.ts';
import { platformOf } from '../anthropic/platform.ts';
import { defineProvider } from '../provider.ts';
import { stainlessTransport } from '../stainless-transport.ts';
import { anthropicVertexFacts } from './facts.ts';

/** Without a client for its tokens the SDK would look for Google's credentials on this machine. */
const authClient = { getRequestHeaders: async () => new Headers() };

export const anthropicVertexProvider = defineProvider<AnthropicVertex>()(
  anthropicVertexFacts,
  { 'messages.create': chooseMessagesReader, 'beta.messages.create': chooseMessagesReader },
  (Client, more) =>
    new Client({ region: 'unused', projectId: 'unused', authClient, baseURL: 'https://unused.invalid', ...more }),
  { transport: stainlessTransport, providerOf: platformOf },
);
