import { randomUUID } from 'node:crypto';
import { defaultTracker } from '../core/default-instance.ts';
import { guard } from '../core/guard.ts';
import { extractContext, type IncomingHeaders } from '../core/propagation/extract-context.ts';
import { Session } from '../core/session.ts';
import type { Tracker } from '../core/tracker.ts';
import type { RequestOptions, RequestValues } from './request-options.ts';
import { resolveValues } from './resolve-values.ts';
import { planSession } from './session-of-request.ts';

/** The session of one request, as an adapter needs it. */
export interface RequestSession {
  readonly tracker: Tracker;
  /** Runs the app's part inside the session. */
  run<T>(fn: () => T): T;
  /** The response is over. Further calls do nothing. */
  end(): void;
}

/** Requests that have a session: of two middlewares on one way the outer one counts. */
const served = new WeakSet<object>();

/**
 * Opens the session of a request and hands it to `proceed`, or undefined when the request goes untracked. At once,
 * unless a resolver is asynchronous. Whatever fails of ours, `proceed` is called, once, and what it gives is given.
 */
export function withRequest<Req, T>(
  options: RequestOptions<Req>,
  request: Req,
  headers: IncomingHeaders | undefined,
  proceed: (opened: RequestSession | undefined) => T,
): T | Promise<Awaited<T>> {
  const tracker = guard('opening a request', wanted, options, request);
  if (!tracker) return proceed(undefined);
  const values = guard('asking the resolvers', () => resolveValues(options, request)) ?? {};
  const open = (given: RequestValues) =>
    guard('opening a request', () => opened(options, tracker, request, headers, given));
  if (values instanceof Promise) {
    return values.then((given) => proceed(open(given))) as Promise<Awaited<T>>; // What then does to any T.
  }
  return proceed(open(values));
}

// biome-ignore lint/suspicious/noExplicitAny: only the options that do not depend on the request's type are read.
function wanted({ ai, agent, skip }: RequestOptions<any>, request: unknown): Tracker | undefined {
  if ((isObject(request) && served.has(request)) || guard('skip', () => skip?.(request))) return undefined;
  const tracker = ai?.tracker ?? (typeof agent === 'object' ? agent.tracker : defaultTracker());
  if (tracker && isObject(request)) served.add(request);
  return tracker;
}

function opened<Req>(
  options: RequestOptions<Req>,
  tracker: Tracker,
  request: Req,
  headers: IncomingHeaders | undefined,
  values: RequestValues,
): RequestSession {
  const plan = planSession(options, values, extractContext(headers), randomUUID);
  const { traceId, ...own } = plan.session;
  const session = new Session(tracker, { ...plan.agent, traceId }, own);
  const run = <T>(fn: () => T): T => session.enter(fn);
  if (options.onSession) {
    const answer: unknown = guard('onSession', () => run(() => options.onSession?.(session, request)));
    // An asynchronous one is not waited for, and its failure is not the app's either.
    if (answer instanceof Promise) answer.catch(() => guard('onSession', fail));
  }
  return {
    tracker,
    run,
    end: () => {
      if (isObject(request)) served.delete(request);
      if (plan.endsWithRequest) session.end();
    },
  };
}

function fail(): never {
  throw new TypeError('onSession gave a promise that was rejected');
}

/** An event of a function may be any JSON. */
function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
