import { round } from '../core/record-call.ts';
import type { Options, TrackedEvent } from '../core/tracker.ts';
import { providerName } from '../frameworks/provider-names.ts';
import { fieldsOf } from './fields.ts';
import { type Answer, readInput, readInstructions, readOutput, readSystem } from './read-messages.ts';
import type { Route } from './route.ts';
import type { SpanFacts } from './span-facts.ts';
import { statesOf } from './step-states.ts';

/** An event that a span tells, before it is known whose it is. */
export interface SpanEvent {
  readonly event: TrackedEvent;
  readonly options: Options;
  readonly time: number;
}

/** The events of a span. Their ids are the span's, so that a span that is exported twice counts once. */
export function eventsOf(route: Route, facts: SpanFacts): SpanEvent[] {
  return readers[route](facts);
}

const readers: Readonly<Record<Route, (facts: SpanFacts) => SpanEvent[]>> = {
  model: modelEvents,
  embedding: (facts) => [{ event: 'embedding', options: embeddingOptions(facts), time: facts.endedAt }],
  tool: (facts) => [{ event: 'toolCall', options: toolOptions(facts), time: facts.endedAt }],
  step: (facts) => [{ event: 'span', options: stepOptions(facts), time: facts.endedAt }],
};

function modelEvents(facts: SpanFacts): SpanEvent[] {
  const user = fieldsOf('userMessage', facts);
  const said = readInput(user.content);
  const answer: SpanEvent = { event: 'aiResponse', options: answerOptions(facts, user.content), time: facts.endedAt };
  // An instrumentation that leaves content out still tells of a message; whether the user or a tool spoke it does not.
  if (said.text === undefined && said.attachments === undefined) return [answer];
  const { text, attachments } = said;
  const options = { ...user, messageId: `${idOf(facts)}-user`, content: text, attachments, ...insert(facts, 'user') };
  return [{ event: 'userMessage', options, time: facts.startedAt }, answer];
}

function answerOptions(facts: SpanFacts, input: unknown): Options {
  const told = fieldsOf('aiResponse', facts);
  const { text, reasoning, toolCalls, finishReason }: Answer = readOutput(told.content);
  const usage = usageOf(told);
  return {
    ...told,
    ...madeBy(told),
    ...usage,
    ...outcomeOf(facts),
    messageId: idOf(facts),
    content: text,
    reasoningContent: reasoning,
    toolCalls,
    finishReason: told.finishReason ?? finishReason,
    systemPrompt: readInstructions(told.systemPrompt) ?? readSystem(input),
    ttfbMs: typeof told.ttfbMs === 'number' ? round(told.ttfbMs * 1_000) : undefined, // The conventions say seconds.
    ...insert(facts, 'answer'),
  };
}

function embeddingOptions(facts: SpanFacts): Options {
  const told = fieldsOf('embedding', facts);
  const { latencyMs } = outcomeOf(facts);
  return { ...told, ...madeBy(told), latencyMs, spanId: facts.spanId, ...insert(facts, 'embedding') };
}

function toolOptions(facts: SpanFacts): Options {
  const told = fieldsOf('toolCall', facts);
  return {
    ...told,
    ...outcomeOf(facts),
    invocationId: told.invocationId ?? facts.spanId,
    // The conventions name the span "execute_tool search".
    toolName: told.toolName ?? facts.name.replace(/^execute_tool /, ''),
    success: facts.failure === undefined,
    ...insert(facts, 'tool'),
  };
}

function stepOptions(facts: SpanFacts): Options {
  return {
    ...fieldsOf('span', facts),
    ...statesOf(facts.attributes),
    ...outcomeOf(facts),
    spanId: facts.spanId,
    parentSpanId: facts.parentId,
    spanName: facts.name,
    ...insert(facts, 'step'),
  };
}

function madeBy({ model, provider }: Options) {
  return { model: model ?? 'unknown', provider: vendorOf(typeof provider === 'string' ? provider : undefined) };
}

/** Some say which of a vendor's APIs it was as well: "openai.chat". */
function vendorOf(said: string | undefined): string {
  const name = providerName(said);
  return name.includes('.') ? providerName(name.split('.')[0]) : name;
}

/** Older instrumentations of some vendors count cached tokens apart; ours are part of the input. */
function usageOf({ inputTokens, outputTokens, totalTokens, cacheReadTokens, cacheCreationTokens }: Options) {
  const cached = number(cacheReadTokens) + number(cacheCreationTokens);
  const input = typeof inputTokens === 'number' && cached > inputTokens ? inputTokens + cached : inputTokens;
  const canSum = typeof input === 'number' && typeof outputTokens === 'number';
  return { inputTokens: input, totalTokens: canSum ? input + outputTokens : totalTokens };
}

const number = (value: unknown) => (typeof value === 'number' ? value : 0);

function outcomeOf({ startedAt, endedAt, failure }: SpanFacts) {
  return {
    latencyMs: round(Math.max(0, endedAt - startedAt)),
    isError: failure !== undefined,
    errorType: failure?.type,
    errorMessage: failure?.message,
    stackTrace: failure?.stackTrace,
  };
}

const idOf = ({ traceId, spanId }: SpanFacts) => `${traceId}-${spanId}`;

/** Amplitude drops an id that it has seen. */
const insert = (facts: SpanFacts, part: string) => ({ insertId: `${idOf(facts)}-${part}` });
