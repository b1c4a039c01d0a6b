import type { Dialect } from '../dialect.ts';
import { type StandIn, startLoopbackServer } from '../loopback-server.ts';
import { authorize } from './authorize.ts';
import { anthropicError } from './errors.ts';
import { messagesRoute } from './messages-route.ts';

const dialect: Dialect = {
  basePath: '',
  routes: [messagesRoute],
  requestIdHeader: 'request-id',
  authorize,
  errorBody: (error, requestId) => ({ ...anthropicError(error), request_id: requestId }),
};

/** A server that speaks the Anthropic API's wire format. `url` is what `ANTHROPIC_BASE_URL` and `baseURL` take. */
export function startAnthropicStandIn(): Promise<StandIn> {
  return startLoopbackServer(dialect);
}
