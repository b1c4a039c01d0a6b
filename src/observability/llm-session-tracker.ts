import { mergeBound } from '../core/bound.ts';
import { currentScope, runInScope } from '../core/scope.ts';
import { createSessionId, getCurrentSessionId } from '../dialects/session-ids.ts';
import { type Amplitude, aiOf } from './ai-of.ts';
import { calculateCost } from './calculate-cost.ts';
import { emitLlmMessage, emitLlmRunFinished, emitLlmRunStarted, emitToolCalled, emitUserMessage } from './emit.ts';
import type { LlmMessageOptions, RunStartedOptions, ToolCalledOptions } from './emit-options.ts';

export type LLMSessionOptions = RunStartedOptions;

/** What was tracked by a session object so far. */
export interface SessionStats {
  /** Messages of the user and answers of models. */
  readonly totalMessages: number;
  readonly totalTokens: number;
  /** US dollars, as far as prices are known. */
  readonly totalCostUsd: number;
  /** Milliseconds since the start; up to the end, once it has ended. */
  readonly durationMs: number;
}

/**
 * One session, told by hand: what its methods leave out is taken from its options. It ends once, by `finishSession` or
 * when `await using` leaves its block.
 *
 * @example
 * ```ts
 * import { createInstance } from '@amplitude/analytics-node';
 * import { LLMSessionTracker } from 'amplitude-ai/observability';
 *
 * const amplitude = createInstance();
 * const tracker = new LLMSessionTracker(amplitude, { userId: 'user-42', modelProvider: 'openai', modelName: 'gpt-4o' });
 * tracker.startSession();
 * tracker.trackUserMessage('What is Python?');
 * tracker.trackMessage({ inputTokens: 10, outputTokens: 50, latencyMs: 1_500 });
 * tracker.finishSession();
 * console.log(tracker.sessionStats.totalCostUsd);
 * ```
 */
export class LLMSessionTracker implements AsyncDisposable {
  readonly sessionId: string;
  readonly #amplitude: Amplitude;
  readonly #own: LLMSessionOptions;
  #startedAt: number | undefined;
  #endedAt: number | undefined;
  #messages = 0;
  #tokens = 0;
  #cost = 0;
  #failure: { readonly error: unknown } | undefined;

  constructor(amplitude: Amplitude, options: LLMSessionOptions = {}) {
    aiOf(amplitude, options.config);
    this.#amplitude = amplitude;
    this.sessionId = options.sessionId ?? getCurrentSessionId() ?? createSessionId();
    this.#own = { ...options, sessionId: this.sessionId, isLone: false };
  }

  get sessionStats(): SessionStats {
    const end = this.#endedAt ?? Date.now();
    return {
      totalMessages: this.#messages,
      totalTokens: this.#tokens,
      totalCostUsd: this.#cost,
      durationMs: end - (this.#startedAt ?? end),
    };
  }

  /** Sends `llm_run_started`, once. */
  startSession(): void {
    if (this.#startedAt !== undefined) return;
    this.#startedAt = Date.now();
    emitLlmRunStarted(this.#amplitude, this.#own);
  }

  /** Sends `user_message`. */
  trackUserMessage(content: string, options: Pick<LLMSessionOptions, 'customProperties' | 'privacyMode'> = {}): void {
    this.#messages++;
    emitUserMessage(this.#amplitude, { ...this.#own, ...options, content });
  }

  /** Sends `llm_message`. Another model than the session's may have answered. */
  trackMessage(options: LlmMessageOptions = {}): void {
    const message = { ...this.#own, ...options };
    const { inputTokens, outputTokens, modelProvider: provider = '', modelName: model = '', config } = message;
    this.#messages++;
    this.#tokens += message.totalTokens ?? (inputTokens ?? 0) + (outputTokens ?? 0);
    this.#cost += message.costUsd ?? calculateCost({ provider, model, inputTokens, outputTokens, config }) ?? 0;
    emitLlmMessage(this.#amplitude, message);
  }

  /** Sends `tool_called`. */
  trackToolCall(options: ToolCalledOptions): void {
    emitToolCalled(this.#amplitude, { ...this.#own, ...options });
  }

  /** Marks the session as failed, for the end that `await using` brings. */
  fail(error: unknown): void {
    this.#failure = { error };
  }

  /**
   * Sends `llm_run_finished`, once. Its statistics have the calls of tracked clients in the session as well.
   *
   * @param outcome `success` defaults to true, unless there is an `error` or `fail` was called.
   */
  finishSession(outcome: { success?: boolean | undefined; error?: unknown } = {}): void {
    if (this.#endedAt !== undefined) return;
    this.#endedAt = Date.now();
    const error = outcome.error ?? this.#failure?.error;
    const success = outcome.success ?? (this.#failure === undefined && error === undefined);
    emitLlmRunFinished(this.#amplitude, { ...this.#own, error, success });
  }

  /** @internal Runs `fn` with this session around it: calls of tracked clients belong to it. */
  enter<T>(fn: () => T): T {
    const { userId, deviceId, customProperties: context, privacyMode, config } = this.#own;
    const contentMode = privacyMode ? ('metadata_only' as const) : undefined;
    const own = { sessionId: this.sessionId, userId, deviceId, context, contentMode };
    const around = currentScope()?.bound ?? {};
    return runInScope({ tracker: aiOf(this.#amplitude, config).tracker, bound: mergeBound(own, around) }, fn);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.finishSession();
  }
}
