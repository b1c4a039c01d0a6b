import type { Bound } from './bound.ts';

/**
 * Where the app made a call. The frames are taken while it is made, at the price of their addresses; they are read, with
 * source maps, when the event is written.
 */
export interface CallSite {
  readonly stack?: string;
}

/** What else is on the stack: ours, the helpers of SDKs, and the functions that await the call. */
const FRAMES = 50;

/** Nothing where nobody wants to know: no stack is taken then. */
export function callSiteFor(tracker: { readonly callSites: boolean } | undefined): CallSite | undefined {
  if (!tracker?.callSites) return undefined;
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = FRAMES;
  const site: { stack?: string } = {};
  Error.captureStackTrace(site, callSiteFor);
  Error.stackTraceLimit = limit;
  return site;
}

/** What an event inherits, and where it was asked for: the very object where nobody wants to know. */
export function withCallSite(tracker: { readonly callSites: boolean }, bound: Bound): Bound {
  const callSite = bound.callSite ?? callSiteFor(tracker);
  return callSite ? { ...bound, callSite } : bound;
}

type Read = (site: CallSite) => string | undefined;

let read: Read | undefined;

/** Reading is needed in development only, and loaded there. */
export async function loadCallSites(): Promise<void> {
  read ??= (await import('./read-call-site.ts')).readCallSite;
}

export function writtenCallSite(site: unknown): string | undefined {
  return typeof site === 'object' && site !== null ? read?.(site) : undefined;
}

/** Where events go to this very machine, somebody is developing; tests and servers are told apart by their variables. */
export function isDevelopment(
  serverUrl: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  if (env.VITEST || env.JEST_WORKER_ID || /^(production|test)$/.test(env.NODE_ENV ?? '')) return false;
  return /^https?:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:|\/|$)/.test(serverUrl ?? '');
}
