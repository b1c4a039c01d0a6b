import type { Bound } from '../bound.ts';
import { noticeOnce } from '../notice.ts';
import { headerNames, identityHeaders, isHeaderId } from './header-names.ts';
import { traceparentOf } from './traceparent.ts';

export interface PropagationOptions {
  /** Also says who the user is: user id and device id. Only for services of your own. Default: false. */
  userId?: boolean | undefined;
}

const placeHeaders = ['sessionId', 'traceId', 'agentId'] as const;

/** The headers that say where a call stands. What cannot stand in a header is left out, and the developer is told. */
export function contextHeaders(bound: Bound, { userId = false }: PropagationOptions = {}): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const key of userId ? [...placeHeaders, ...identityHeaders] : placeHeaders) {
    const value = bound[key];
    if (isHeaderId(value)) headers[headerNames[key]] = value;
    else if (value !== undefined) {
      noticeOnce(
        `header:${key}`,
        `A ${key} is not sent on: headers take up to 256 visible ASCII characters, no comma.`,
      );
    }
  }
  const { traceId } = bound;
  if (traceId) headers[headerNames.traceparent] = traceparentOf(traceId);
  return headers;
}
