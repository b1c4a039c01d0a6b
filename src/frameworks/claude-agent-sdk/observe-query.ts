import { randomUUID } from 'node:crypto';
import type { Options, Query, SDKMessage, SDKUserMessage, query as sdkQuery } from '@anthropic-ai/claude-agent-sdk';
import { guard } from '../../core/guard.ts';
import { sameFunction } from '../../functions/same-function.ts';
import { readRequest } from '../../providers/anthropic/read-request.ts';
import type { FrameworkOptions } from '../framework-options.ts';
import { placeOf } from '../place-of.ts';
import { observeMessages } from './observe-messages.ts';
import { providerOf } from './provider-of.ts';
import { Run } from './run.ts';

/** Whose events they are. What is left out comes from the session around a query. */
export type ObserveQueryOptions = FrameworkOptions;

type QueryFunction = typeof sdkQuery;
type Params = Parameters<QueryFunction>[0];

/**
 * `query()` of the Claude Agent SDK, recorded: what the app says as `[Agent] User Message`, each answer of a model as
 * `[Agent] AI Response` with its tokens, cost and latency (milliseconds), each run of a tool as `[Agent] Tool Call`, and
 * each turn of the run as an `[Agent] Span` that says how it ended. A subagent is the agent of its own events; who
 * started it is its parent. The session is the one around the query, else the SDK's own.
 *
 * The app gets the very messages that it gets without us. Partial messages are asked for, since only they tell the
 * tokens of an answer, and kept from an app that does not ask for them itself. Of answers of subagents the SDK tells
 * the output tokens as a sum per model at the end of a turn: they are sent then, with their share of it.
 *
 * @example
 * ```ts
 * import { query as sdkQuery } from '@anthropic-ai/claude-agent-sdk';
 * import { observeQuery } from 'amplitude-ai/claude-agent-sdk';
 *
 * const query = observeQuery(sdkQuery, { userId: 'user-42', agentId: 'reviewer' });
 * for await (const message of query({ prompt: 'Which files are there?' })) {
 *   if (message.type === 'result') console.log(message.subtype);
 * }
 * ```
 */
export function observeQuery<Function extends QueryFunction>(
  query: Function,
  options: ObserveQueryOptions = {},
): Function {
  return sameFunction(query, (_, args) => observed(query, args[0] as Params, options)); // The type of the function says so.
}

function observed(query: QueryFunction, params: Params, options: ObserveQueryOptions): Query {
  const run = guard('starting a run', startRun, params, options);
  if (!run) return query(params);
  const { includePartialMessages: wantsPieces = false } = params.options ?? {};
  const messages = query({
    ...params,
    prompt: heard(params.prompt, run),
    options: { ...params.options, includePartialMessages: true },
  });
  const isExtra = (message: SDKMessage) => !wantsPieces && comesWithPieces(message);
  guard('observing a query', observeMessages, messages, run, isExtra);
  return messages;
}

function startRun({ options = {} }: Params, own: ObserveQueryOptions): Run | undefined {
  const place = placeOf(own);
  if (!place) return undefined;
  const bound = { ...place.bound, traceId: place.bound.traceId ?? randomUUID() };
  const { model, agent: agentId, abortController } = options;
  const env = options.env ?? process.env;
  const systemPrompt = systemPromptIn(options);
  const facts = { agentId, model, systemPrompt, provider: providerOf(env), signal: abortController?.signal };
  return new Run({ ...place, bound }, facts);
}

function systemPromptIn({ systemPrompt }: Options): string | undefined {
  if (typeof systemPrompt === 'string') return systemPrompt;
  return systemPrompt && 'append' in systemPrompt ? systemPrompt.append : undefined;
}

/** The prompt as it is, noted on its way. */
function heard(prompt: Params['prompt'], run: Run): Params['prompt'] {
  if (typeof prompt !== 'string') return passedOn(prompt, run);
  run.say({ userText: prompt });
  return prompt;
}

async function* passedOn(messages: AsyncIterable<SDKUserMessage>, run: Run): AsyncGenerator<SDKUserMessage> {
  for await (const message of messages) {
    guard('reading a prompt', () => run.say(readRequest({ model: '', max_tokens: 0, messages: [message.message] })));
    yield message;
  }
}

/** What the SDK tells in addition where partial messages are asked for. */
function comesWithPieces(message: SDKMessage): boolean {
  if (message.type === 'stream_event') return true;
  return message.type === 'system' && message.subtype === 'status' && message.status === 'requesting';
}
