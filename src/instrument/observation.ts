import type { Failure, LlmRequest, LlmResponse } from '../../schema/llm-call.ts';
import { type Bound, mergeBound } from '../core/bound.ts';
import { failureOf } from '../core/failure.ts';
import { guard } from '../core/guard.ts';
import { insideSpan } from '../core/live-span.ts';
import { type CallOrigin, originOf, recordCall } from '../core/record-call.ts';
import type { Tracker } from '../core/tracker.ts';
import type { AnyReader } from '../providers/provider.ts';
import type { Reading } from './leaf.ts';

const NO_ANSWER: LlmResponse = {};
const UNREADABLE: LlmRequest = { isStreaming: false };

/** One call from its start to its one end. Whatever ends it first counts; the rest is ignored. */
export class Observation {
  readonly reader: AnyReader;
  readonly #provider: string;
  readonly #operation: string;
  readonly #request: LlmRequest;
  readonly #origin: CallOrigin;
  readonly #startedAt = Date.now();
  readonly #start = performance.now();
  #ended = false;
  #answeredAt: number | undefined;
  #waiting = 0;

  /** `told` is what a framework above has fixed when it announced the call. */
  constructor(
    tracker: Tracker,
    { provider, operation }: { provider: string; operation: string },
    { reader, params }: Reading,
    own: Bound | undefined,
    told?: CallOrigin,
  ) {
    this.reader = reader;
    this.#provider = provider;
    this.#operation = operation;
    // What we cannot read still was a call.
    this.#request = guard('reading a request', reader.request, params) ?? UNREADABLE;
    this.#origin = told
      ? { ...told, tracker, bound: mergeBound(own ?? {}, told.bound) }
      : originOf(tracker, own, this.#request, { kind: reader.kind, provider });
  }

  /** Sends the request, in the app's own tracing below the span of this call. */
  send<T>(send: () => T): T {
    return insideSpan(this.#origin.bound, send);
  }

  /** Milliseconds since the request started, without those that an answer lay waiting for the app. */
  get elapsed(): number {
    return performance.now() - this.#start - this.#waiting;
  }

  /** The answer has begun to come. */
  answered(): void {
    this.#answeredAt ??= this.elapsed;
  }

  /** The app asks for the answer; what comes after that is not its own time. */
  taken(): void {
    if (this.#answeredAt !== undefined) this.#waiting = this.elapsed - this.#answeredAt;
  }

  /** The SDK gave its result. */
  succeed(result: unknown): void {
    const latencyMs = this.elapsed;
    this.#end(() => this.reader.response(result), latencyMs);
  }

  /** The answer was handed out unread; nothing is known of it. */
  leaveUnread(): void {
    this.#end(() => NO_ANSWER, this.elapsed);
  }

  /** The SDK threw. */
  fail(error: unknown): void {
    this.#end(() => NO_ANSWER, this.elapsed, undefined, failureOf(error));
  }

  /** A stream came to its end, by whatever cause. `latencyMs` and `ttfbMs` leave out the consumer's own time. */
  endStream(response: () => LlmResponse, latencyMs: number, ttfbMs: number | undefined, error?: unknown): void {
    this.#end(response, latencyMs, ttfbMs, error === undefined ? undefined : failureOf(error));
  }

  #end(read: () => LlmResponse, latencyMs: number, ttfbMs?: number, failure?: Failure): void {
    if (this.#ended) return;
    this.#ended = true;
    guard('recording a call', () => {
      const response = guard('reading an answer', read) ?? NO_ANSWER;
      const call = {
        kind: this.reader.kind,
        provider: this.#provider,
        operation: this.#operation,
        request: this.#request,
        response,
        failure: failure ?? response.failure,
        startedAt: this.#startedAt,
        latencyMs,
        ttfbMs,
      };
      recordCall(call, this.#origin);
    });
  }
}
