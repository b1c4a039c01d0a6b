import { noticeOnce } from '../core/notice.ts';
import { type RequestOptions, type RequestValues, resolverNames } from './request-options.ts';

const DEFAULT_TIMEOUT_MS = 1000;

/**
 * Asks the app's resolvers, all at once. What fails is left out. Without an asynchronous one the answer is there at
 * once, so that a handler runs in the same turn of the event loop as without us.
 */
export function resolveValues<Req>(options: RequestOptions<Req>, request: Req): RequestValues | Promise<RequestValues> {
  const values: RequestValues = {};
  const waiting: Promise<void>[] = [];
  const open = new Set<string>();
  for (const name of resolverNames) {
    const resolver = options[name];
    if (!resolver) continue;
    const value = ask(name, resolver, request);
    if (!isThenable(value)) {
      values[name] = value;
      continue;
    }
    open.add(name);
    const done = (): boolean => open.delete(name);
    waiting.push(
      Promise.resolve(value).then(
        (resolved) => void (done() && (values[name] = resolved)),
        (error: unknown) => void (done() && tell(name, error)),
      ),
    );
  }
  if (waiting.length === 0) return values;
  return settledWithin(waiting, open, options.resolveTimeoutMs ?? DEFAULT_TIMEOUT_MS).then(() => values);
}

/** Not `guard`: what fails here is the app's, and the developer should know which of the resolvers it is. */
function ask<Req>(name: string, resolver: (request: Req) => unknown, request: Req): unknown {
  try {
    return resolver(request);
  } catch (error) {
    tell(name, error);
    return undefined;
  }
}

async function settledWithin(waiting: Promise<void>[], open: Set<string>, timeoutMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeUp = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, timeoutMs);
  });
  await Promise.race([Promise.all(waiting), timeUp]);
  clearTimeout(timer);
  // What comes now comes too late: the session has begun without it.
  for (const name of open) {
    noticeOnce(
      `resolver:${name}:late`,
      `The ${name} resolver took longer than ${timeoutMs} ms; requests go on without its value. Make it faster, or ` +
        'raise resolveTimeoutMs.',
    );
  }
  open.clear();
}

function tell(name: string, error: unknown): void {
  const kind = error instanceof Error ? error.name : typeof error;
  noticeOnce(`resolver:${name}`, `The ${name} resolver failed (${kind}); requests go on without its value.`);
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}
