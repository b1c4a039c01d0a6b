import { guard } from '../core/guard.ts';
import type { IncomingHeaders } from '../core/propagation/extract-context.ts';
import type { WaitUntil } from './deliver.ts';
import type { Emitter, NodeResponse } from './node-response.ts';

/** What the platform says around one invocation, found by what its arguments can do. */
export interface Surroundings {
  /** Headers of the event or request. */
  readonly headers: IncomingHeaders | undefined;
  /** Keeps the instance alive for a promise: of Cloudflare's context, or of an event. */
  readonly waitUntil: WaitUntil | undefined;
  /** Milliseconds that AWS Lambda leaves. */
  readonly remainingMs: (() => number) | undefined;
  /** Place, behind the event, of the callback that an older handler answers by. */
  readonly callbackAt: number | undefined;
  /** Request and response of an HTTP function on Google Cloud. */
  readonly http: { readonly request: Emitter; readonly response: NodeResponse } | undefined;
}

export function surroundingsOf(args: readonly unknown[]): Surroundings {
  const [event, second, third] = args;
  const context = args.find((arg) => methodOf(arg, 'getRemainingTimeInMillis'));
  const keeper = args.find((arg) => methodOf(arg, 'waitUntil'));
  const isHttp =
    !context && methodOf(event, 'once') && methodOf(second, 'once') && 'writableFinished' in Object(second);
  return {
    headers: headersOf(event),
    waitUntil: keeper === undefined ? undefined : (promise) => methodOf(keeper, 'waitUntil')?.(promise),
    remainingMs: context === undefined ? undefined : () => Number(methodOf(context, 'getRemainingTimeInMillis')?.()),
    callbackAt: context !== undefined && context === second && typeof third === 'function' ? 1 : undefined,
    // Both have been looked at.
    http: isHttp ? { request: event as Emitter, response: second as NodeResponse } : undefined,
  };
}

function headersOf(event: unknown): IncomingHeaders | undefined {
  const headers: unknown = isObject(event) ? event.headers : undefined;
  return isObject(headers) ? (headers as IncomingHeaders) : undefined; // What it holds is checked when it is read.
}

/** A method, ready to be called: those of platforms want their own object. */
function methodOf(value: unknown, name: string): ((...args: unknown[]) => unknown) | undefined {
  const method = isObject(value) ? guard('reading an argument', () => value[name]) : undefined;
  return typeof method === 'function' ? (...args) => Reflect.apply(method, value, args) : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
