/** `amplitude-ai/fastify`: a session for each request of a Fastify app. */
import type { FastifyPluginCallback, FastifyRequest } from 'fastify';
import { serveNode } from './node-response.ts';
import type { RequestOptions } from './request-options.ts';
import { withRequest } from './request-session.ts';

export type { RequestOptions } from './request-options.ts';

/**
 * A plug-in for `register`. A session for each request: tracked clients, tools and tracking calls of its hooks and
 * handler belong to it, and `[Agent] Session End` is sent when the response is finished or its connection closed. It
 * holds for the whole app, also outside the scope that it is registered in. Never fails a request.
 *
 * @example
 * ```ts
 * import Fastify from 'fastify';
 * import { AmplitudeAI } from 'amplitude-ai';
 * import { amplitudePlugin } from 'amplitude-ai/fastify';
 *
 * const ai = new AmplitudeAI({ apiKey: process.env.AMPLITUDE_AI_API_KEY });
 * const app = Fastify();
 * await app.register(amplitudePlugin, { ai, agent: 'support-bot', userId: (request) => String(request.headers['x-user']) });
 * ```
 */
export const amplitudePlugin: FastifyPluginCallback<RequestOptions<FastifyRequest>> = (app, options, registered) => {
  app.addHook('onRequest', (request, reply, done) => {
    void withRequest(options, request, request.headers, (opened) => serveNode(opened, request.raw, reply.raw, done));
  });
  registered();
};

// What fastify-plugin does: the hook is for those who register the plug-in, not for its own empty scope.
Object.assign(amplitudePlugin, {
  [Symbol.for('skip-override')]: true,
  [Symbol.for('fastify.display-name')]: 'amplitude-ai',
});
