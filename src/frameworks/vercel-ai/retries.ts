import { failureOf } from './failure.ts';
import type { ModelCall } from './model-call.ts';
import type { CallOptions } from './spec.ts';

/** The SDK's own number, where an app names none. */
const DEFAULT_MAX = 2;

/** What the SDK knows its errors by, whichever copy of it made them. */
const RETRIED = [Symbol.for('vercel.ai.error.AI_APICallError'), Symbol.for('vercel.ai.gateway.error')];

interface Held {
  readonly call: ModelCall;
  readonly attempts: number;
  /** Listens on the app's signal, which may outlive many calls. */
  readonly giveUp: () => void;
}

/**
 * Attempts of one function of the SDK. It asks the same again after errors that say that it is worth it, so many times
 * and no more: a failure before the last attempt is no end of the call.
 */
export class Retries {
  readonly #max: number;
  readonly #held = new Map<unknown, Held>();
  readonly #attempts = new WeakMap<ModelCall, number>();

  constructor(maxRetries: unknown) {
    this.#max = typeof maxRetries === 'number' ? maxRetries : DEFAULT_MAX;
  }

  /** The call that these parameters try once more. */
  take(params: CallOptions): ModelCall | undefined {
    const held = this.#held.get(keyOf(params));
    if (!held) return undefined;
    this.#held.delete(keyOf(params));
    this.#attempts.set(held.call, held.attempts);
    params.abortSignal?.removeEventListener('abort', held.giveUp);
    return held.call;
  }

  /** Keeps a call open whose attempt failed; false when it was the last one. */
  hold(params: CallOptions, call: ModelCall, error: unknown): boolean {
    const { abortSignal } = params;
    const attempts = (this.#attempts.get(call) ?? 0) + 1;
    if (attempts > this.#max || !isRetried(error) || abortSignal?.aborted) return false;
    const key = keyOf(params);
    const giveUp = () => {
      this.#held.delete(key);
      call.end(() => ({}), failureOf(abortSignal?.reason));
    };
    this.#held.set(key, { call, attempts, giveUp });
    abortSignal?.addEventListener('abort', giveUp, { once: true });
    return true;
  }
}

/** Prompts and lists stay the same object through all attempts; a single value gets a list of its own each time. */
function keyOf({ prompt, values }: CallOptions): unknown {
  return prompt ?? (values?.length === 1 ? values[0] : values);
}

function isRetried(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !RETRIED.some((mark) => mark in error)) return false;
  return 'isRetryable' in error && error.isRetryable === true;
}
