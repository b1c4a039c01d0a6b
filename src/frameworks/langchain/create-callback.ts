import { AmplitudeCallbackHandler } from './callback-handler.ts';
import type { AmplitudeCallbackOptions } from './options.ts';

/**
 * Makes the callback handler that records LangChain and LangGraph runs.
 *
 * @param options where events go, who acts and for whom; all optional inside `session.run`.
 *
 * @example
 * ```ts
 * import { AmplitudeAI } from 'amplitude-ai';
 * import { createAmplitudeCallback } from 'amplitude-ai/langchain';
 *
 * const ai = new AmplitudeAI({ apiKey: 'key' });
 * const callbacks = [createAmplitudeCallback({ agent: ai.agent('support-bot'), userId: 'user-1' })];
 * ```
 */
export function createAmplitudeCallback(options: AmplitudeCallbackOptions = {}): AmplitudeCallbackHandler {
  return new AmplitudeCallbackHandler(options);
}
