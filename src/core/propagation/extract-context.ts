import { guard } from '../guard.ts';
import { headerNames, isHeaderId } from './header-names.ts';
import { traceOf } from './traceparent.ts';

/** Where a call stood in the service that made it, as far as its headers say. */
export interface IncomingContext {
  sessionId?: string;
  traceId?: string;
  /** The agent that made the call. */
  agentId?: string;
  /** Sent only by a service that was told to. Any client can claim it: believe it only behind your own gateway. */
  userId?: string;
  /** As `userId`. */
  deviceId?: string;
}

/** Headers as `fetch`, Node, or a framework gives them. */
export type IncomingHeaders =
  | Headers
  | ReadonlyMap<string, unknown>
  | Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Reads what `injectContext` has written. A header that is missing, given twice, longer than 256 characters or not
 * visible ASCII is ignored; a `traceparent` that is not valid too. Never throws.
 *
 * @example
 * ```ts
 * import { createServer } from 'node:http';
 * import { AmplitudeAI, extractContext } from 'amplitude-ai';
 *
 * const agent = new AmplitudeAI({ apiKey: process.env.AMPLITUDE_AI_API_KEY }).agent('retriever');
 * createServer((request, response) => {
 *   const { sessionId } = extractContext(request.headers);
 *   const session = agent.session({ sessionId });
 *   response.end(session.sessionId);
 * });
 * ```
 */
export function extractContext(headers: IncomingHeaders | undefined): IncomingContext {
  return guard('reading headers', read, headers) ?? {};
}

function read(headers: IncomingHeaders | undefined): IncomingContext {
  const context: IncomingContext = {};
  for (const key of ['sessionId', 'traceId', 'agentId', 'userId', 'deviceId'] as const) {
    const value = headerOf(headers, headerNames[key]);
    if (isHeaderId(value)) context[key] = value;
  }
  const trace = context.traceId ?? traceOf(headerOf(headers, headerNames.traceparent));
  return trace === undefined ? context : { ...context, traceId: trace };
}

/** The one value of a header, whatever the case of its name. */
function headerOf(headers: IncomingHeaders | undefined, name: string): unknown {
  if (typeof headers !== 'object' || headers === null) return undefined;
  if (headers instanceof Map) return only([...headers].find(([key]) => isNamed(key, name))?.[1]);
  // A header may be called "get"; only a method is one.
  if ('get' in headers && typeof headers.get === 'function') return headers.get(name);
  const record: Readonly<Record<string, unknown>> = { ...headers };
  const key = Object.hasOwn(record, name) ? name : Object.keys(record).find((other) => isNamed(other, name));
  return key === undefined ? undefined : only(record[key]);
}

function isNamed(key: unknown, name: string): boolean {
  return typeof key === 'string' && key.length === name.length && key.toLowerCase() === name;
}

/** Of two values nobody can say which is meant. */
function only(value: unknown): unknown {
  return Array.isArray(value) && value.length === 1 ? value[0] : value;
}
