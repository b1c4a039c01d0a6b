import type { Amplitude } from './ai-of.ts';
import { type LLMSessionOptions, LLMSessionTracker } from './llm-session-tracker.ts';

/**
 * One session, from `llm_run_started` to `llm_run_finished`. With a function it surrounds that: calls of tracked clients
 * in it belong to the session, and what it throws marks the session as failed and is thrown on. Without one it gives the
 * session, for `await using`; a block that fails says so by `session.fail(error)`.
 *
 * @example
 * ```ts
 * import { createInstance } from '@amplitude/analytics-node';
 * import { llmSession } from 'amplitude-ai/observability';
 *
 * const options = { userId: 'user-42', modelProvider: 'openai', modelName: 'gpt-4o' };
 * await llmSession(createInstance(), options, async (session) => {
 *   session.trackUserMessage('What is Python?');
 *   session.trackMessage({ inputTokens: 10, outputTokens: 50, outputContent: 'A programming language.' });
 * });
 * ```
 */
export function llmSession(amplitude: Amplitude, options?: LLMSessionOptions): LLMSessionTracker;
export function llmSession<T>(
  amplitude: Amplitude,
  options: LLMSessionOptions,
  fn: (session: LLMSessionTracker) => T,
): Promise<Awaited<T>>;
export function llmSession<T>(
  amplitude: Amplitude,
  options: LLMSessionOptions = {},
  fn?: (session: LLMSessionTracker) => T,
): LLMSessionTracker | Promise<Awaited<T>> {
  const session = new LLMSessionTracker(amplitude, options);
  session.startSession();
  return fn ? surround(session, fn) : session;
}

async function surround<T>(session: LLMSessionTracker, fn: (session: LLMSessionTracker) => T): Promise<Awaited<T>> {
  try {
    const result = await session.enter(() => fn(session));
    session.finishSession();
    return result;
  } catch (error) {
    session.finishSession({ success: false, error });
    throw error;
  }
}
