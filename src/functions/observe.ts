import type { CommonOptions } from '../core/bound.ts';
import type { TrackMethods } from '../core/track-methods.ts';
import type { AnyFunction } from './any-function.ts';
import { attach } from './attach.ts';
import type { MethodContext } from './method-context.ts';
import { runWatched } from './run-watched.ts';
import { sameFunction } from './same-function.ts';
import { watchSpan } from './span-watch.ts';

export interface ObserveOptions extends CommonOptions {
  /** Whose work it is: a tracker, an agent or a session. Default: the session in flight, else the default instance. */
  ai?: TrackMethods | undefined;
  /** Name of the step. Default: the name of the function. */
  name?: string | undefined;
  /** Whether the arguments are sent. Default: true; content modes that let no content out win. */
  captureInput?: boolean | undefined;
  /** Whether the result is sent. Default: true; content modes that let no content out win. */
  captureOutput?: boolean | undefined;
}

/**
 * Records every call of a function as one `[Agent] Span` with its name, arguments, result, latency (milliseconds of its
 * own work), and the error if it fails.
 *
 * The call joins the session in flight. Without one it opens a session with a trace, of the agent in `ai` or one named
 * after the function, for the `userId` that is given here, and ends it when the call is over, also by an error. What
 * happens inside (LLM calls, tools, observed functions) belongs to that session, and observed functions link to the one
 * that called them. A generator that is left without `return()`, which `break` does call, leaves its session open until
 * that is idle for long enough.
 *
 * The function that comes back is used like the given one, as with `tool()`. Also a decorator of methods: `@observe`,
 * `@observe({ name: 'rank' })`. Without a tracker the function just runs.
 *
 * @throws AmplitudeAIError `INVALID_CONFIG` at once, if it is given no function.
 *
 * @example
 * ```ts
 * import { AmplitudeAI, observe } from 'amplitude-ai';
 *
 * const ai = new AmplitudeAI({ apiKey: process.env.AMPLITUDE_AI_API_KEY });
 * const rank = observe((found: string[]) => found.toSorted(), { name: 'rank' });
 * const answer = observe(async (question: string) => rank([question, 'none']), {
 *   ai: ai.agent('answerer'),
 *   userId: 'user-42',
 * });
 * await answer('What is retention?');
 * ```
 */
export function observe<F extends AnyFunction>(fn: F): F;
export function observe<F extends AnyFunction>(fn: F, context: MethodContext): F;
export function observe<F extends AnyFunction>(fn: F, options: ObserveOptions): F;
export function observe(options: ObserveOptions): <F extends AnyFunction>(fn: F, context?: MethodContext) => F;
export function observe(...given: unknown[]): unknown {
  return attach<ObserveOptions>('observe', observed, given, {});
}

function observed(fn: AnyFunction, options: ObserveOptions, name: string): AnyFunction {
  const { ai, name: _, captureInput = true, captureOutput = true, ...own } = options;
  const facts = { name: name || 'anonymous', ai, own, captureInput, captureOutput };
  return sameFunction(fn, (self, args) => runWatched(() => watchSpan(facts, args), fn, self, args));
}
