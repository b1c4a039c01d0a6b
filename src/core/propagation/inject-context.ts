import { guard } from '../guard.ts';
import { currentScope } from '../scope.ts';
import { addHeaders, type HeadersLike } from './add-headers.ts';
import { contextHeaders, type PropagationOptions } from './context-headers.ts';

/**
 * Headers for a request to another service of yours, so that its events join the session around this call: a copy of
 * those given, of the same kind, with `traceparent`, `x-amplitude-session-id`, `x-amplitude-trace-id` and
 * `x-amplitude-agent-id`. Headers that are there already stay. Outside a session nothing is added. Never throws.
 *
 * The other service reads them with its middleware (`amplitude-ai/express`, …) or with `extractContext`.
 *
 * @example
 * ```ts
 * import { injectContext } from 'amplitude-ai';
 *
 * await fetch('http://retrieval.internal/search', { headers: injectContext({ accept: 'application/json' }) });
 * ```
 */
export function injectContext(headers?: undefined, options?: PropagationOptions): Record<string, string>;
export function injectContext(headers: Headers, options?: PropagationOptions): Headers;
export function injectContext(
  headers: readonly (readonly [string, string])[],
  options?: PropagationOptions,
): [string, string][];
export function injectContext<T extends object>(headers: T, options?: PropagationOptions): T & Record<string, string>;
export function injectContext(headers: HeadersLike = {}, options?: PropagationOptions): HeadersLike {
  const bound = currentScope()?.bound ?? {};
  return guard('adding headers', () => addHeaders(headers, contextHeaders(bound, options))) ?? headers;
}
