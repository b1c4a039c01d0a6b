import { randomUUID } from 'node:crypto';
import type { SessionEnrichments } from '../../schema/generated/options.ts';
import type { Agent } from './agent.ts';
import { actingIn, type Bound, type CommonOptions, type Identity, mergeBound, type Privacy } from './bound.ts';
import { insideAgent } from './live-span.ts';
import { currentScope, enterScope, runInScope, type Scope } from './scope.ts';
import { TrackMethods } from './track-methods.ts';
import type { Tracker } from './tracker.ts';

export interface SessionOptions extends Identity, Privacy {
  /** Id of the conversation. Default: a new UUID. */
  sessionId?: string | undefined;
  /** Segmentation values of this conversation, on top of those of the agent that acts in it. */
  context?: CommonOptions['context'];
  /** Minutes without an event after which Amplitude closes the session. Its default is 30. */
  idleTimeoutMinutes?: number | undefined;
}

/**
 * One conversation. Inside `run`, every tracked LLM call, tool and manual event belongs to it, across awaits and
 * parallel branches. It ends once: when `run` is done, when `await using` leaves its block, or by `end()`.
 */
export class Session extends TrackMethods implements AsyncDisposable {
  readonly sessionId: string;
  readonly #tracker: Tracker;
  #bound: Bound;
  #enrichments: SessionEnrichments | undefined;
  /** The trace that was started last, in whichever branch: the one that the session ends in. */
  #lastTrace: string | undefined;
  #ended = false;

  /** @internal Made by `agent.session()`. */
  constructor(tracker: Tracker, agent: Bound, options: SessionOptions) {
    super();
    this.#tracker = tracker;
    this.sessionId = options.sessionId ?? agent.sessionId ?? randomUUID();
    const { deviceId = agent.deviceId, browserSessionId = agent.browserSessionId } = options;
    const sessionReplayId = deviceId && browserSessionId ? `${deviceId}/${browserSessionId}` : undefined;
    const own = { ...options, sessionId: this.sessionId, sessionReplayId, sessionContext: options.context };
    this.#bound = mergeBound(own, agent);
  }

  /** The trace that new events belong to, if one was started. */
  get traceId(): string | undefined {
    return this.scope().bound.traceId;
  }

  protected override scope(): Scope {
    const around = currentScope();
    // Inside run the branch knows more than the session: its own trace, or the agent of runAs.
    if (around?.bound.sessionId === this.sessionId) return around;
    return { tracker: this.#tracker, bound: this.#bound };
  }

  /** Runs `fn` with this session around it, then sends `[Agent] Session End`, whether or not `fn` fails. */
  run<T>(fn: (session: this) => T): Settled<T> {
    const scope = { tracker: this.#tracker, bound: this.#bound };
    return finallyDo(
      () => runInScope(scope, () => insideAgent(scope, () => settled(fn(this)))),
      () => this.end(),
    );
  }

  /** @internal Runs `fn` in this session, and does not end it. */
  enter<T>(fn: () => T): T {
    return runInScope(this.scope(), fn);
  }

  /** Runs `fn` with another agent in this session. Does not end it. */
  runAs<T>(agent: Agent, fn: (session: this) => T): T {
    const { bound, tracker } = this.scope();
    const scope = { tracker, bound: actingIn(bound, agent.bound) };
    return runInScope(scope, () => insideAgent(scope, () => fn(this)));
  }

  /** Starts a new trace (one user message up to its answer) for this branch of the code, and returns its id. */
  newTrace(): string {
    const traceId = randomUUID();
    this.#lastTrace = traceId;
    const around = currentScope();
    if (around?.bound.sessionId === this.sessionId) enterScope({ ...around, bound: { ...around.bound, traceId } });
    else this.#bound = { ...this.#bound, traceId };
    return traceId;
  }

  /** Labels to send with the end of the session; a second call replaces those of the first. */
  setEnrichments(enrichments: SessionEnrichments): void {
    this.#enrichments = enrichments;
  }

  /** Ends the session by `[Agent] Session End`; further calls do nothing. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.trackSessionEnd({ enrichments: this.#enrichments, traceId: this.#lastTrace });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.end();
  }
}

/** What `run` gives for what its function gave: a promise of the same value, but not an SDK's own kind of promise. */
type Settled<T> = T extends PromiseLike<infer Value> ? Promise<Value> : T;

/** Thenables (query builders, SDKs) may do their work only when asked, which must happen inside the session. */
function settled<T>(result: T): Settled<T> {
  const isThenable =
    typeof result === 'object' && result !== null && 'then' in result && typeof result.then === 'function';
  return (isThenable ? Promise.resolve(result) : result) as Settled<T>; // The condition of the type, as a value.
}

/** `finally` for a function that may or may not be asynchronous, without changing which it is. */
function finallyDo<T>(fn: () => T, after: () => void): T {
  let result: T;
  try {
    result = fn();
  } catch (error) {
    after();
    throw error;
  }
  if (!(result instanceof Promise)) {
    after();
    return result;
  }
  // The same type as result: a promise of the same value.
  return result.finally(after) as T;
}
