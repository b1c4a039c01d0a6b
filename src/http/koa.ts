/** `amplitude-ai/koa`: a session for each request of a Koa app. */
import type { Middleware, ParameterizedContext } from 'koa';
import { bindBody } from './bind-body.ts';
import { serveNode } from './node-response.ts';
import type { RequestOptions } from './request-options.ts';
import { withRequest } from './request-session.ts';

export type { RequestOptions } from './request-options.ts';

/**
 * A session for each request: tracked clients, tools and tracking calls of everything behind this middleware belong to
 * it, and `[Agent] Session End` is sent when the response is finished or its connection closed. Resolvers are given
 * Koa's context. Never fails a request.
 *
 * @example
 * ```ts
 * import Koa from 'koa';
 * import { AmplitudeAI } from 'amplitude-ai';
 * import { amplitudeMiddleware } from 'amplitude-ai/koa';
 *
 * const ai = new AmplitudeAI({ apiKey: process.env.AMPLITUDE_AI_API_KEY });
 * new Koa().use(amplitudeMiddleware({ ai, agent: 'support-bot', userId: (ctx) => ctx.get('x-user') }));
 * ```
 */
export function amplitudeMiddleware(options: RequestOptions<ParameterizedContext> = {}): Middleware {
  return (ctx, next) =>
    withRequest(options, ctx, ctx.req.headers, async (opened) => {
      const result = await serveNode(opened, ctx.req, ctx.res, next);
      if (opened) bindBody(ctx.body, opened);
      return result;
    });
}
