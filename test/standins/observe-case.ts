import type Anthropic from '@anthropic-ai/sdk';
import type OpenAI from 'openai';
import { observeMessages } from './anthropic/observe-messages.ts';
import { recordOf } from './json-view.ts';
import type { Observed } from './observed.ts';
import { embeddingsRequest } from './openai/ask.ts';
import { observeChat, observeChatStream } from './openai/observe-chat.ts';
import { observeResponse, observeResponseStream } from './openai/observe-responses.ts';
import type { Ask, RouteId } from './scenario-case.ts';

export interface SdkClients {
  readonly openai: OpenAI;
  readonly anthropic: Anthropic;
}

type Read = (clients: SdkClients, ask: Ask, seen: Observed) => Promise<void>;

const readers: Readonly<Record<RouteId, Read>> = {
  chat: ({ openai }, ask, seen) => (ask.stream ? observeChatStream(openai, ask, seen) : observeChat(openai, ask, seen)),
  responses: ({ openai }, ask, seen) =>
    ask.stream ? observeResponseStream(openai, ask, seen) : observeResponse(openai, ask, seen),
  embeddings: async ({ openai }, ask, seen) => {
    const { usage } = await openai.embeddings.create(embeddingsRequest(ask));
    seen.usage = { uncachedInput: usage.prompt_tokens, cacheRead: 0, cacheWrite: 0, output: 0, reasoning: 0 };
  },
  messages: ({ anthropic }, ask, seen) => observeMessages(anthropic.messages, ask, seen),
  // The beta resource takes and gives the same shapes for everything that an Ask can say.
  'beta-messages': ({ anthropic }, ask, seen) =>
    observeMessages(anthropic.beta.messages as unknown as Anthropic['messages'], ask, seen),
};

/** Asks over a client, tracked or not, and reads what comes back. */
export async function observeCase(clients: SdkClients, route: RouteId, ask: Ask): Promise<Observed> {
  const seen: Observed = { text: '', reasoning: '', toolCalls: [], finish: 'none' };
  const start = performance.now();
  const watched = new Proxy(seen, {
    set(target, key, value) {
      if (key === 'text') target.firstTokenMs ??= performance.now() - start;
      return Reflect.set(target, key, value);
    },
  });
  try {
    await readers[route](clients, ask, watched);
  } catch (error) {
    const { status } = recordOf(error);
    seen.error = { status: typeof status === 'number' ? status : undefined, message: String(error) };
  }
  return seen;
}
