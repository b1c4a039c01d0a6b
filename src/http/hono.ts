/** `amplitude-ai/hono`: a session for each request of a Hono app. */
import type { Context, MiddlewareHandler } from 'hono';
import { bindBody } from './bind-body.ts';
import { endWith, type NodeResponse } from './node-response.ts';
import type { RequestOptions } from './request-options.ts';
import { withRequest } from './request-session.ts';
import { whenOver } from './web-response.ts';

export type { RequestOptions } from './request-options.ts';

/**
 * A session for each request: tracked clients, tools and tracking calls of everything behind this middleware belong to
 * it, streamed responses included, and `[Agent] Session End` is sent when the response has been sent or was cancelled.
 * Resolvers are given Hono's context. Never fails a request.
 *
 * @example
 * ```ts
 * import { Hono } from 'hono';
 * import { AmplitudeAI } from 'amplitude-ai';
 * import { amplitudeMiddleware } from 'amplitude-ai/hono';
 *
 * const ai = new AmplitudeAI({ apiKey: process.env.AMPLITUDE_AI_API_KEY });
 * const app = new Hono();
 * app.use(amplitudeMiddleware({ ai, agent: 'support-bot', userId: (c) => c.req.header('x-user') }));
 * ```
 */
export function amplitudeMiddleware(options: RequestOptions<Context> = {}): MiddlewareHandler {
  return (c, next) =>
    // Middlewares of Hono are asynchronous anyway.
    Promise.resolve(
      withRequest(options, c, c.req.raw.headers, async (opened) => {
        if (!opened) return next();
        const response = nodeResponseOf(c);
        if (response) endWith(response, opened.end);
        try {
          await opened.run(next);
        } catch (error) {
          opened.end();
          throw error;
        }
        if (response) bindBody(c.res, opened);
        else whenOver(c.res, c.req.method !== 'HEAD', { run: opened.run, atEnd: () => void opened.end() });
      }),
    );
}

/** On Node the server's own response says when it is over; asking Hono's for its body would make it another one. */
function nodeResponseOf({ env }: Context): NodeResponse | undefined {
  const outgoing: unknown = typeof env === 'object' && env !== null ? Reflect.get(env, 'outgoing') : undefined;
  const isResponse = typeof outgoing === 'object' && outgoing !== null && 'writableFinished' in outgoing;
  return isResponse ? (outgoing as NodeResponse) : undefined; // A ServerResponse, of HTTP 1 or 2.
}
