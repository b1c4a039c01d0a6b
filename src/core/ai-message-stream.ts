import { randomUUID } from 'node:crypto';
import type { ToolCallRequest, Usage } from '../../schema/llm-call.ts';
import { withCallSite } from './call-site.ts';
import { failureOf } from './failure.ts';
import { guard } from './guard.ts';
import { withSpan } from './live-span.ts';
import { parseArguments, round } from './record-call.ts';
import type { Scope } from './scope.ts';
import { StreamClock } from './stream-clock.ts';
import type { AiMessageOptions } from './track-methods.ts';

/** What is known of an answer before it comes; the stream itself tells the rest. */
export type AiStreamOptions = Omit<AiMessageOptions, 'latencyMs' | 'ttfbMs' | 'isStreaming'>;

/** What one chunk of a stream says. */
export interface AiChunk {
  text?: string | undefined;
  reasoning?: string | undefined;
  toolCall?: StreamedToolCall | undefined;
  usage?: Usage | undefined;
  /** Why the answer ended, as the vendor says it. */
  finishReason?: string | undefined;
  /** The model that answers, where it is not the one that was asked. */
  model?: string | undefined;
}

/** A tool call, or a piece of one: pieces with the same id are joined. */
export interface StreamedToolCall {
  id: string;
  name?: string | undefined;
  /** JSON, whole or in pieces. */
  arguments?: string | undefined;
}

/**
 * Records the streamed answer of an SDK that is not observed by itself. Made by `streamAiMessage()` when the request
 * starts: session, trace, agent and turn are those of that moment, and latency and time to first token count from it.
 * `end()` or `fail()` gives one `[Agent] AI Response`; whatever comes after that is ignored. Without either there is
 * none: nobody knows then what became of the answer.
 */
export class AiMessageStream {
  /** Id of the message, to link tool calls and scores with. */
  readonly messageId: string;
  readonly #scope: Scope;
  readonly #options: AiStreamOptions;
  readonly #turn: number | undefined;
  readonly #start = performance.now();
  readonly #texts: string[] = [];
  readonly #thoughts: string[] = [];
  readonly #toolCalls = new Map<string, ToolCallRequest>();
  #clock: StreamClock | undefined;
  #ttfb: number | undefined;
  #usage: Usage = {};
  #said: Pick<AiChunk, 'finishReason' | 'model'> = {};
  #isOver = false;

  /** @internal Made by `streamAiMessage()`. */
  constructor(scope: Scope, options: AiStreamOptions) {
    const begun = { work: 'model', model: options.model, provider: options.provider } as const;
    this.#scope = { ...scope, bound: withSpan(scope.tracker, withCallSite(scope.tracker, scope.bound), begun) };
    this.#options = { ...options };
    this.messageId = options.messageId ?? randomUUID();
    const { turnId = scope.bound.turnId, sessionId = scope.bound.sessionId } = options;
    this.#turn = turnId === undefined ? scope.tracker.takeTurn(sessionId) : undefined;
  }

  /** A piece of the answer. */
  push(text: string): void {
    this.#began();
    this.#texts.push(text);
  }

  /** A piece of the model's reasoning. */
  reasoning(text: string): void {
    this.#began();
    this.#thoughts.push(text);
  }

  /** A tool call that the model asks for, whole or a piece of it. */
  toolCall({ id, name = '', arguments: json = '' }: StreamedToolCall): void {
    this.#began();
    const before = this.#toolCalls.get(id)?.function;
    const joined = { name: before?.name || name, arguments: (before?.arguments ?? '') + json };
    this.#toolCalls.set(id, { id, type: 'function', function: joined });
  }

  /** Token counts; of several, the latest holds for each count. Cached input tokens are part of `input`. */
  usage(usage: Usage): void {
    this.#usage = { ...this.#usage, ...usage };
  }

  /** The answer is complete: one `[Agent] AI Response` is recorded. Returns the message id. */
  end({ finishReason, model }: Pick<AiChunk, 'finishReason' | 'model'> = {}): string {
    if (finishReason !== undefined) this.#said.finishReason = finishReason;
    if (model !== undefined) this.#said.model = model;
    return this.#finish();
  }

  /** The answer broke off: one `[Agent] AI Response` with the error and what came before. Returns the message id. */
  fail(error: unknown): string {
    return this.#finish({ error });
  }

  /**
   * Passes the very chunks of a stream on, and reads along: `read` says what a chunk is, by its text or its parts. The
   * answer ends with the stream, when its consumer leaves it, or with its error. The consumer's own time does not count.
   * A stream that nobody reads gives no event; nor does an error of `read` reach the consumer.
   */
  observe<T>(
    source: AsyncIterable<T> | Iterable<T>,
    read: (chunk: T) => AiChunk | string | undefined,
  ): AsyncGenerator<T, void, undefined> {
    this.#clock = new StreamClock(this);
    return this.#relay(source, read, this.#clock);
  }

  /** @internal Milliseconds since the request. */
  get elapsed(): number {
    return performance.now() - this.#start;
  }

  async *#relay<T>(
    source: AsyncIterable<T> | Iterable<T>,
    read: (chunk: T) => AiChunk | string | undefined,
    clock: StreamClock,
  ): AsyncGenerator<T, void, undefined> {
    clock.asked();
    try {
      for await (const chunk of source) {
        guard('reading a stream', () => this.#take(read(chunk)));
        clock.given();
        yield chunk;
        clock.asked();
      }
    } catch (error) {
      this.fail(error);
      throw error;
    } finally {
      this.end();
    }
  }

  #take(chunk: AiChunk | string | undefined): void {
    if (chunk === undefined) return;
    const { text, reasoning, toolCall, usage, finishReason, model } =
      typeof chunk === 'string' ? { text: chunk } : chunk;
    if (text) this.push(text);
    if (reasoning) this.reasoning(reasoning);
    if (toolCall) this.toolCall(toolCall);
    if (usage) this.usage(usage);
    if (finishReason !== undefined) this.#said.finishReason = finishReason;
    if (model !== undefined) this.#said.model = model;
  }

  get #modelTime(): number {
    return this.#clock?.modelTime ?? this.elapsed;
  }

  #began(): void {
    this.#ttfb ??= this.#modelTime;
  }

  #finish(thrown?: { error: unknown }): string {
    if (this.#isOver) return this.messageId;
    this.#isOver = true;
    const latencyMs = this.#modelTime;
    guard('recording a stream', () => this.#record(latencyMs, thrown));
    return this.messageId;
  }

  #record(latencyMs: number, thrown: { error: unknown } | undefined): void {
    const { tracker, bound } = this.#scope;
    const failure = thrown && failureOf(thrown.error);
    const toolCalls = [...this.#toolCalls.values()];
    const event = {
      ...this.#tokens(),
      content: this.#texts.join('') || undefined,
      reasoningContent: this.#thoughts.join('') || undefined,
      toolCalls: toolCalls.length > 0 ? toolCalls : undefined,
      isError: failure !== undefined,
      errorMessage: failure?.message,
      errorType: failure?.type,
      errorSource: failure?.source,
      ...definedIn(this.#options),
      ...this.#said,
      messageId: this.messageId,
      isStreaming: true,
      latencyMs: round(latencyMs),
      ttfbMs: this.#ttfb === undefined ? undefined : round(this.#ttfb),
    };
    tracker.record('aiResponse', event, bound, undefined, this.#turn);
    for (const { id, function: asked } of toolCalls) {
      const run = { name: asked.name, input: parseArguments(asked.arguments), parentMessageId: this.messageId };
      tracker.toolRuns.ask(bound, id, { ...run, askedAt: performance.now() });
    }
  }

  #tokens() {
    const { input, output, total, reasoning, cacheRead, cacheCreation } = this.#usage;
    return {
      inputTokens: input,
      outputTokens: output,
      totalTokens: total ?? (input === undefined || output === undefined ? undefined : input + output),
      reasoningTokens: reasoning,
      cacheReadTokens: cacheRead,
      cacheCreationTokens: cacheCreation,
    };
  }
}

/** What the app leaves undefined it does not say. */
function definedIn(options: AiStreamOptions): Partial<AiStreamOptions> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}
