import type { LlmCall, LlmRequest, ToolResult } from '../../schema/llm-call.ts';
import { type Bound, mergeBound } from './bound.ts';
import { tellCallStart } from './call-listeners.ts';
import { withCallSite } from './call-site.ts';
import type { Told } from './dialects.ts';
import { withSpan } from './live-span.ts';
import { currentScope } from './scope.ts';
import { shared } from './shared-state.ts';
import type { Tracker } from './tracker.ts';

/** What is fixed when a call starts: a stream that is opened in one session and read in another belongs to the first. */
export interface CallOrigin {
  readonly tracker: Tracker;
  readonly bound: Bound;
  /** Turn of the user message, taken at the start so that parallel calls keep the order in which they were made. */
  readonly userTurn: number | undefined;
}

/** What is known of a call from its start on. */
type CallKind = Pick<LlmCall, 'kind' | 'provider'>;

const NOTHING: Bound = {};

/** Captures the surroundings of a call. `own` is what the client or the call itself said, and wins. */
export function originOf(tracker: Tracker, own: Bound | undefined, request: LlmRequest, known?: CallKind): CallOrigin {
  const around = currentScope()?.bound;
  return originIn(tracker, own && around ? mergeBound(own, around) : (own ?? around ?? NOTHING), request, known);
}

/** The same for who knows already what the events inherit. */
export function originIn(tracker: Tracker, inherited: Bound, request: LlmRequest, known?: CallKind): CallOrigin {
  tellCallStart();
  const sited = withCallSite(tracker, inherited);
  const bound = shared.spans ? withSpan(tracker, sited, { work: 'model', model: request.model, ...known }) : sited;
  const speaks = request.userText !== undefined || request.attachments !== undefined;
  return {
    tracker,
    bound,
    userTurn: speaks ? tracker.takeTurn(bound.sessionId) : undefined,
  };
}

/** Turns a finished call into its events. */
export function recordCall(call: LlmCall, origin: CallOrigin): void {
  if (call.kind === 'embedding') recordEmbedding(call, origin);
  else if (call.kind === 'span') recordSpan(call, origin);
  else recordChat(call, origin);
}

/** A model that gives no answer to talk about: what it was asked and what it said, and how long it took. */
function recordSpan(call: LlmCall, { tracker, bound }: CallOrigin): void {
  const { request, response } = call;
  const { provider, operation = 'model call', latencyMs, failure } = call;
  const event = {
    spanName: `${provider}.${operation}`,
    latencyMs: round(latencyMs),
    isError: failure !== undefined,
    errorMessage: failure?.message,
    inputState: { model: request.model, text: request.userText, attachments: request.attachments },
    outputState: { model: response.model, text: response.text, usage: response.usage },
  };
  tracker.record('span', event, bound, call.startedAt + latencyMs);
}

function recordChat(call: LlmCall, origin: CallOrigin): void {
  const { request, response } = call;
  const { tracker, bound, userTurn } = origin;
  const parents = request.toolResults?.map((result) => recordToolResult(result, call.startedAt, origin));
  const speaks = request.userText !== undefined || request.attachments !== undefined;
  const told = tracker.dialects?.tell(call);
  const userMessage = { content: request.userText, attachments: request.attachments, told };
  const userMessageId = speaks
    ? tracker.record('userMessage', userMessage, bound, call.startedAt, userTurn)
    : undefined;
  const answer = answerOf(call, told);
  const messageId = tracker.record('aiResponse', answer, bound, call.startedAt + call.latencyMs);
  const parentMessageId = userMessageId ?? parents?.find((parent) => parent !== undefined) ?? messageId;
  for (const { id, function: asked } of response.toolCalls ?? []) {
    const input = parseArguments(asked.arguments);
    tracker.toolRuns.ask(bound, id, { name: asked.name, input, askedAt: performance.now(), parentMessageId });
  }
}

/** The result tells that the tool has run, between the answer that asked for it and this request. */
function recordToolResult(result: ToolResult, startedAt: number, { tracker, bound }: CallOrigin): string | undefined {
  const run = tracker.toolRuns.take(bound, result.callId);
  if (!run) return undefined;
  // The tool has told of its run itself, and knows more of it.
  if (run.isClaimed) return run.parentMessageId;
  const sinceStart = Date.now() - startedAt;
  const latencyMs = round(Math.max(0, performance.now() - run.askedAt - sinceStart));
  const event = {
    toolName: run.name,
    success: result.isError !== true,
    latencyMs,
    input: run.input,
    output: result.output,
    parentMessageId: run.parentMessageId,
  };
  tracker.record('toolCall', event, bound, startedAt);
  return run.parentMessageId;
}

function recordEmbedding(call: LlmCall, { tracker, bound }: CallOrigin): void {
  const { request, response, failure } = call;
  const event = {
    model: response.model ?? request.model ?? UNKNOWN,
    provider: call.provider,
    latencyMs: round(call.latencyMs),
    isError: failure ? true : undefined,
    errorMessage: failure?.message,
    errorType: failure?.type,
    errorSource: failure?.source,
    inputTokens: response.usage?.input,
    dimensions: response.dimensions,
  };
  tracker.record('embedding', event, bound, call.startedAt + call.latencyMs);
}

const UNKNOWN = 'unknown';

/** One flat literal: it is made for every call, and spreading parts together takes ten times as long. */
function answerOf({ request, response, provider, latencyMs, ttfbMs, failure }: LlmCall, told: Told | undefined) {
  const { usage } = response;
  return {
    content: response.text,
    model: response.model ?? request.model ?? UNKNOWN,
    provider,
    latencyMs: round(latencyMs),
    ttfbMs: ttfbMs === undefined ? undefined : round(ttfbMs),
    isError: failure !== undefined,
    errorMessage: failure?.message,
    errorType: failure?.type,
    errorSource: failure?.source,
    inputTokens: usage?.input,
    outputTokens: usage?.output,
    totalTokens: usage?.total ?? sum(usage?.input, usage?.output),
    reasoningTokens: usage?.reasoning,
    cacheReadTokens: usage?.cacheRead,
    cacheCreationTokens: usage?.cacheCreation,
    finishReason: response.finishReason,
    toolCalls: response.toolCalls?.length ? response.toolCalls : undefined,
    reasoningContent: response.reasoning || undefined,
    wasCached: response.wasCached,
    systemPrompt: request.systemPrompt,
    toolDefinitions: request.tools,
    temperature: request.temperature,
    maxOutputTokens: request.maxOutputTokens,
    topP: request.topP,
    isStreaming: request.isStreaming,
    told,
  };
}

function sum(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a + b;
}

/** Two decimals: clocks are not better, and events are read by people. */
export function round(milliseconds: number): number {
  return Math.round(milliseconds * 100) / 100;
}

export function parseArguments(json: string): unknown {
  try {
    return JSON.parse(json || '{}');
  } catch {
    return json;
  }
}
