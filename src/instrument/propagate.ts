import { type Bound, mergeBound } from '../core/bound.ts';
import { addHeaders, type HeadersLike } from '../core/propagation/add-headers.ts';
import type { Propagation } from '../core/propagation/allowed-hosts.ts';
import { contextHeaders } from '../core/propagation/context-headers.ts';
import { currentScope } from '../core/scope.ts';
import type { Transport } from '../providers/provider.ts';

/** The arguments of a call with the headers that say where it stands, when its server may know. */
export function propagate(
  propagation: Propagation,
  transport: Transport | undefined,
  resource: unknown,
  args: readonly unknown[],
  own: Bound | undefined,
): readonly unknown[] {
  const url = transport?.urlOf(resource, args);
  if (!transport || url === undefined || !propagation.allows(url)) return args;
  const bound = mergeBound(own ?? {}, currentScope()?.bound ?? {});
  const { request, client } = transport.headersOf(resource, args);
  // A header of the request would win over one that the app gave the client for all requests.
  const wanted = Object.entries(contextHeaders(bound, propagation)).filter(([name]) => !isSet(client, name));
  const headers = isHeadersLike(request) ? addHeaders(request ?? {}, Object.fromEntries(wanted)) : undefined;
  return headers ? transport.withHeaders(args, headers) : args;
}

function isHeadersLike(value: unknown): value is HeadersLike | undefined | null {
  return value === undefined || typeof value === 'object';
}

/** Whether nothing would be added, because it is there. */
function isSet(headers: unknown, name: string): boolean {
  if (!isHeadersLike(headers) || !headers) return false;
  if (headers instanceof Headers) return headers.has(name);
  const names = Array.isArray(headers)
    ? headers.map((pair: unknown) => String(Array.isArray(pair) ? pair[0] : ''))
    : Object.keys(headers);
  return names.some((other) => other.toLowerCase() === name);
}
