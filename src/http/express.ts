/** `amplitude-ai/express`: a session for each request of an Express app, 4 or 5. */
import type { NextFunction, Request, Response } from 'express';
import { serveNode } from './node-response.ts';
import type { RequestOptions } from './request-options.ts';
import { withRequest } from './request-session.ts';

export type { RequestOptions } from './request-options.ts';

/**
 * A session for each request: tracked clients, tools and tracking calls of everything behind this middleware belong to
 * it, and `[Agent] Session End` is sent when the response is finished or its connection closed. Put it behind what
 * finds the user and before the routes. Never fails a request.
 *
 * @example
 * ```ts
 * import express from 'express';
 * import { AmplitudeAI } from 'amplitude-ai';
 * import { amplitudeMiddleware } from 'amplitude-ai/express';
 *
 * const ai = new AmplitudeAI({ apiKey: process.env.AMPLITUDE_AI_API_KEY });
 * const app = express();
 * app.use(amplitudeMiddleware({ ai, agent: 'support-bot', userId: (req) => req.get('x-user') }));
 * ```
 */
export function amplitudeMiddleware(
  options: RequestOptions<Request> = {},
): (req: Request, res: Response, next: NextFunction) => void {
  return (req, res, next) => {
    void withRequest(options, req, req.headers, (opened) => serveNode(opened, req, res, next));
  };
}
