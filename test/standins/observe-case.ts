import type Anthropic from '@anthropic-ai/sdk';
import type OpenAI from 'openai';
import { messagesRequest } from './anthropic/ask.ts';
import { recordOf } from './json-view.ts';
import { chatRequest, embeddingsRequest, responsesRequest } from './openai/ask.ts';
import type { ScenarioToolCall, ScenarioUsage } from './scenario.ts';
import type { Ask, Expected, RouteId } from './scenario-case.ts';

export interface SdkClients {
  readonly openai: OpenAI;
  readonly anthropic: Anthropic;
}

/** What a consumer of the real SDK sees of one call, in the neutral terms of the scenario table. */
export interface Observed {
  text: string;
  reasoning: string;
  toolCalls: ScenarioToolCall[];
  usage?: Required<ScenarioUsage>;
  finish: Expected['finish'];
  error?: { readonly status: number | undefined; readonly message: string };
  firstTokenMs?: number;
}

type Read = (clients: SdkClients, ask: Ask, seen: Observed) => Promise<void>;

const readers: Readonly<Record<RouteId, Read>> = {
  chat: ({ openai }, ask, seen) => (ask.stream ? readChatStream(openai, ask, seen) : readChat(openai, ask, seen)),
  responses: ({ openai }, ask, seen) =>
    ask.stream ? readResponseStream(openai, ask, seen) : readResponse(openai, ask, seen),
  embeddings: async ({ openai }, ask, seen) => {
    const { usage } = await openai.embeddings.create(embeddingsRequest(ask));
    seen.usage = { uncachedInput: usage.prompt_tokens, cacheRead: 0, cacheWrite: 0, output: 0, reasoning: 0 };
  },
  messages: ({ anthropic }, ask, seen) => readMessages(anthropic.messages, ask, seen),
  // The beta resource takes and gives the same shapes for everything that an Ask can say.
  'beta-messages': ({ anthropic }, ask, seen) =>
    readMessages(anthropic.beta.messages as unknown as Anthropic['messages'], ask, seen),
};

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

async function readChat(openai: OpenAI, ask: Ask, seen: Observed): Promise<void> {
  const completion = await openai.chat.completions.create({ ...chatRequest(ask), stream: false });
  const [choice] = completion.choices;
  seen.text = choice?.message.content ?? '';
  for (const call of choice?.message.tool_calls ?? []) {
    if (call.type === 'function') seen.toolCalls.push(called(call.function.name, call.function.arguments));
  }
  seen.finish = chatFinish(choice?.finish_reason);
  seen.usage = chatUsage(completion.usage);
}

async function readChatStream(openai: OpenAI, ask: Ask, seen: Observed): Promise<void> {
  const request = { ...chatRequest(ask), stream: true as const, stream_options: { include_usage: true } };
  const calls: { name: string; json: string }[] = [];
  for await (const chunk of await openai.chat.completions.create(request)) {
    if (chunk.usage) seen.usage = chatUsage(chunk.usage);
    const [choice] = chunk.choices;
    if (choice?.delta.content) seen.text += choice.delta.content;
    if (choice?.finish_reason) seen.finish = chatFinish(choice.finish_reason);
    for (const { index, function: fn } of choice?.delta.tool_calls ?? []) {
      const call = calls[index] ?? { name: '', json: '' };
      calls[index] = call;
      call.name += fn?.name ?? '';
      call.json += fn?.arguments ?? '';
    }
  }
  seen.toolCalls.push(...calls.map(({ name, json }) => called(name, json)));
}

async function readResponse(openai: OpenAI, ask: Ask, seen: Observed): Promise<void> {
  settle(await openai.responses.create({ ...responsesRequest(ask), stream: false }), seen);
}

async function readResponseStream(openai: OpenAI, ask: Ask, seen: Observed): Promise<void> {
  let json = '';
  for await (const event of await openai.responses.create({ ...responsesRequest(ask), stream: true })) {
    if (event.type === 'response.output_text.delta') seen.text += event.delta;
    if (event.type === 'response.reasoning_summary_text.delta') seen.reasoning += event.delta;
    if (event.type === 'response.function_call_arguments.delta') json += event.delta;
    if (event.type === 'response.completed' || event.type === 'response.incomplete') settle(event.response, seen);
    if (event.type === 'response.failed') seen.finish = 'failed';
  }
  const whole = seen.toolCalls.map((call) => JSON.stringify(call.arguments)).join('');
  if (json !== whole) throw new Error(`The streamed arguments "${json}" do not join to "${whole}".`);
}

function settle(response: OpenAI.Responses.Response, seen: Observed): void {
  seen.text = '';
  seen.reasoning = '';
  for (const item of response.output) {
    if (item.type === 'function_call') seen.toolCalls.push(called(item.name, item.arguments));
    if (item.type === 'reasoning') seen.reasoning += item.summary.map((part) => part.text).join('');
    if (item.type === 'message') {
      seen.text += item.content.map((part) => (part.type === 'output_text' ? part.text : '')).join('');
    }
  }
  const finishes = { incomplete: 'length', failed: 'failed', completed: seen.toolCalls.length ? 'tools' : 'stop' };
  seen.finish = (finishes as Record<string, Expected['finish']>)[response.status ?? ''] ?? 'none';
  const { usage } = response;
  if (!usage) return;
  const { cached_tokens: cacheRead, cache_write_tokens: cacheWrite } = usage.input_tokens_details;
  seen.usage = {
    uncachedInput: usage.input_tokens - cacheRead - cacheWrite,
    cacheRead,
    cacheWrite,
    output: usage.output_tokens,
    reasoning: usage.output_tokens_details.reasoning_tokens,
  };
}

function chatUsage(usage: OpenAI.CompletionUsage | undefined): Required<ScenarioUsage> {
  const cacheRead = usage?.prompt_tokens_details?.cached_tokens ?? 0;
  return {
    uncachedInput: (usage?.prompt_tokens ?? 0) - cacheRead,
    cacheRead,
    cacheWrite: 0,
    output: usage?.completion_tokens ?? 0,
    reasoning: usage?.completion_tokens_details?.reasoning_tokens ?? 0,
  };
}

function chatFinish(reason: string | undefined): Expected['finish'] {
  const finishes: Record<string, Expected['finish']> = { stop: 'stop', length: 'length', tool_calls: 'tools' };
  return finishes[reason ?? ''] ?? 'none';
}

async function readMessages(messages: Anthropic['messages'], ask: Ask, seen: Observed): Promise<void> {
  if (!ask.stream) return settleMessage(await messages.create({ ...messagesRequest(ask), stream: false }), seen);
  const stream = messages.stream(messagesRequest(ask));
  stream.on('text', (delta) => {
    seen.text += delta;
  });
  settleMessage(await stream.finalMessage(), seen);
}

function settleMessage(message: Anthropic.Message, seen: Observed): void {
  seen.text = message.content.map((block) => (block.type === 'text' ? block.text : '')).join('');
  seen.reasoning = message.content.map((block) => (block.type === 'thinking' ? block.thinking : '')).join('');
  for (const block of message.content) {
    if (block.type === 'tool_use') seen.toolCalls.push({ name: block.name, arguments: recordOf(block.input) });
  }
  const finishes: Record<string, Expected['finish']> = { end_turn: 'stop', max_tokens: 'length', tool_use: 'tools' };
  seen.finish = finishes[message.stop_reason ?? ''] ?? 'none';
  seen.usage = {
    uncachedInput: message.usage.input_tokens,
    cacheRead: message.usage.cache_read_input_tokens ?? 0,
    cacheWrite: message.usage.cache_creation_input_tokens ?? 0,
    output: message.usage.output_tokens,
    reasoning: message.usage.output_tokens_details?.thinking_tokens ?? 0,
  };
}

function called(name: string, json: string): ScenarioToolCall {
  return { name, arguments: recordOf(JSON.parse(json)) };
}
