import { currentScope, type Scope } from '../../core/scope.ts';
import { failureOf } from './failure.ts';
import type { ModelCall } from './model-call.ts';
import { isSameValue } from './same-value.ts';
import type { CallOptions } from './spec.ts';

/** The SDK's own number, where an app names none. */
const DEFAULT_MAX = 2;

/** What the SDK knows its errors by, whichever copy of it made them. */
const RETRIED = [Symbol.for('vercel.ai.error.AI_APICallError'), Symbol.for('vercel.ai.gateway.error')];

interface Held {
  readonly call: ModelCall;
  readonly said: unknown;
  /** Of two agents' users that ask the same at once, none is taken for the other. */
  readonly scope: Scope | undefined;
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
  readonly #held = new Set<Held>();
  readonly #attempts = new WeakMap<ModelCall, number>();

  constructor(maxRetries: unknown) {
    this.#max = typeof maxRetries === 'number' ? maxRetries : DEFAULT_MAX;
  }

  /** The call that these parameters try once more. */
  take(params: CallOptions): ModelCall | undefined {
    const held = this.#find(params);
    if (!held) return undefined;
    this.#held.delete(held);
    this.#attempts.set(held.call, held.attempts);
    params.abortSignal?.removeEventListener('abort', held.giveUp);
    return held.call;
  }

  /** Keeps a call open whose attempt failed; false when it was the last one. */
  hold(params: CallOptions, call: ModelCall, error: unknown): boolean {
    const { abortSignal } = params;
    const attempts = (this.#attempts.get(call) ?? 0) + 1;
    if (attempts > this.#max || !isRetried(error) || abortSignal?.aborted) return false;
    const giveUp = () => {
      this.#held.delete(held);
      call.end(() => ({}), failureOf(abortSignal?.reason));
    };
    const held: Held = { call, said: saidIn(params), scope: currentScope(), attempts, giveUp };
    this.#held.add(held);
    abortSignal?.addEventListener('abort', giveUp, { once: true });
    return true;
  }

  /** Most attempts bring the very prompt again; `streamText` of ai 7 makes it anew for each. */
  #find(params: CallOptions): Held | undefined {
    if (this.#held.size === 0) return undefined;
    const said = saidIn(params);
    const all = [...this.#held];
    const scope = currentScope();
    return (
      all.find((held) => held.said === said) ?? all.find((held) => held.scope === scope && isSameValue(held.said, said))
    );
  }
}

/** A single value gets a list of its own each time. */
function saidIn({ prompt, values }: CallOptions): unknown {
  return prompt ?? (values?.length === 1 ? values[0] : values);
}

function isRetried(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !RETRIED.some((mark) => mark in error)) return false;
  return 'isRetryable' in error && error.isRetryable === true;
}
