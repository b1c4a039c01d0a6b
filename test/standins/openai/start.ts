import type { Dialect } from '../dialect.ts';
import { type StandIn, startLoopbackServer } from '../loopback-server.ts';
import { authorize } from './authorize.ts';
import { chatRoute } from './chat-route.ts';
import { embeddingsRoute } from './embeddings-route.ts';
import { openaiError } from './errors.ts';
import { modelsRoute } from './models-route.ts';
import { responsesRoute } from './responses-route.ts';

const dialect: Dialect = {
  basePath: '/v1',
  routes: [chatRoute, responsesRoute, embeddingsRoute, modelsRoute],
  requestIdHeader: 'x-request-id',
  authorize,
  errorBody: (error) => ({ error: openaiError(error) }),
};

/**
 * A server that speaks the OpenAI API's wire format. `url` is what `OPENAI_BASE_URL` and `baseURL` take, `origin` what
 * the Azure client takes as its endpoint.
 */
export function startOpenAIStandIn(): Promise<StandIn> {
  return startLoopbackServer(dialect);
}
