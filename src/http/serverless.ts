/** `amplitude-ai/serverless`: a session for each invocation of a function, and its events delivered before it freezes. */
import type { WaitUntil } from './deliver.ts';
import type { RequestOptions } from './request-options.ts';
import { withRequest } from './request-session.ts';
import { serveInvocation } from './serve-invocation.ts';
import { surroundingsOf } from './surroundings.ts';

export type { RequestOptions } from './request-options.ts';

export interface ServerlessOptions<Event> extends RequestOptions<Event> {
  /**
   * Keeps the instance alive until the events are delivered, for example of `@vercel/functions`. Default: the
   * `waitUntil` of the handler's arguments. Where there is none, the answer waits for the delivery.
   */
  waitUntil?: WaitUntil | undefined;
  /** Milliseconds that a delivery may take; on AWS Lambda never more than is left of the invocation. Default: 3000. */
  deadlineMs?: number | undefined;
}

/**
 * A handler with a session around it, for AWS Lambda (`(event, context)`, with a callback, or response streaming),
 * Google Cloud (`(event)`, `(req, res)`), and handlers of web requests (`(request, env, ctx)`). When the answer is
 * there, `[Agent] Session End` is sent and the events are delivered: behind the answer by `waitUntil`, else before it.
 * A web response with a body is handed on at once; its last byte waits for the delivery instead. The answer, or the
 * error, is the handler's own; a delivery that fails or takes too long is given up.
 *
 * @example
 * ```ts
 * import { AmplitudeAI } from 'amplitude-ai';
 * import { withAmplitude } from 'amplitude-ai/serverless';
 *
 * const ai = new AmplitudeAI({ apiKey: process.env.AMPLITUDE_AI_API_KEY });
 *
 * export const handler = withAmplitude(async (event: { userId: string }) => ({ statusCode: 200, body: event.userId }), {
 *   ai,
 *   agent: 'support-bot',
 *   userId: (event) => event.userId,
 * });
 * ```
 */
export function withAmplitude<Event, Rest extends unknown[], Result>(
  handler: (event: Event, ...rest: Rest) => Result,
  options: ServerlessOptions<Event> = {},
): (event: Event, ...rest: Rest) => Result | Promise<Awaited<Result>> {
  const wrapped = function (this: unknown, event: Event, ...rest: Rest): Result | Promise<Awaited<Result>> {
    const around = surroundingsOf([event, ...rest]);
    return withRequest(options, event, around.headers, (opened) => {
      const handle = (args: unknown[]): Result => Reflect.apply(handler, this, [event, ...args]);
      return opened ? serveInvocation(opened, around, options, rest, handle) : handle(rest);
    });
  };
  // Lambda reads from a handler whether it streams (by symbols) and whether it takes a callback (by its length).
  return Object.defineProperties(wrapped, Object.getOwnPropertyDescriptors(handler));
}
