/** `amplitude-ai/next`: a session for each request of a Next.js route handler, on the Node.js runtime. */
import { guard } from '../core/guard.ts';
import { deliverAtEnd, type WaitUntil } from './deliver.ts';
import { ending } from './ending.ts';
import type { RequestOptions } from './request-options.ts';
import { type RequestSession, withRequest } from './request-session.ts';
import { whenOver } from './web-response.ts';

export type { RequestOptions } from './request-options.ts';

export interface NextOptions<Req> extends RequestOptions<Req> {
  /**
   * Keeps the instance alive until the events are delivered: `after` of `next/server`, or `waitUntil` of a platform.
   * Without it nothing is flushed, which is right for a server that goes on running.
   */
  waitUntil?: WaitUntil | undefined;
  /** Milliseconds that a delivery may take after the response. Default: 5000. */
  deadlineMs?: number | undefined;
}

const DEFAULT_DEADLINE_MS = 5000;

/**
 * A route handler with a session around it: tracked clients, tools and tracking calls belong to it, those of a streamed
 * body included, and `[Agent] Session End` is sent when the body has been sent or was cancelled. The response is the
 * very one that the handler gave; what it throws (`redirect()`, `notFound()`) goes on as it is. On a platform that
 * freezes instances, give `waitUntil: after`, with `after` of `next/server`.
 *
 * @example
 * ```ts
 * import { AmplitudeAI } from 'amplitude-ai';
 * import { withAmplitude } from 'amplitude-ai/next';
 *
 * const ai = new AmplitudeAI({ apiKey: process.env.AMPLITUDE_AI_API_KEY });
 *
 * export const GET = withAmplitude(async (request: Request) => Response.json({ url: request.url }), {
 *   ai,
 *   agent: 'support-bot',
 *   userId: (request) => request.headers.get('x-user'),
 * });
 * ```
 */
export function withAmplitude<Req extends Request, Rest extends unknown[], Result>(
  handler: (request: Req, ...rest: Rest) => Result,
  options: NextOptions<Req> = {},
): (request: Req, ...rest: Rest) => Result | Promise<Awaited<Result>> {
  return (request, ...rest) =>
    withRequest(options, request, request.headers, (opened) =>
      opened ? serve(opened, request, options, () => handler(request, ...rest)) : handler(request, ...rest),
    );
}

function serve<Result>(
  opened: RequestSession,
  request: Request,
  { waitUntil, deadlineMs = DEFAULT_DEADLINE_MS }: NextOptions<never>,
  handle: () => Result,
): Result {
  const deliver = waitUntil && deliverAtEnd(opened, waitUntil, () => deadlineMs);
  const end = (): undefined => {
    if (deliver) void deliver();
    else opened.end();
  };
  // A client that goes away before the body is asked for leaves nobody to read it.
  guard('watching a request', () => request.signal.addEventListener('abort', end, { once: true }));
  const settled = (response: unknown): undefined =>
    whenOver(response, request.method !== 'HEAD', { run: opened.run, atEnd: end });
  return ending(() => opened.run(handle), settled, end);
}
