import type { Amplitude } from './ai-of.ts';
import { emitLlmMessage } from './emit.ts';
import type { LlmMessageOptions } from './emit-options.ts';

/** Sends one `llm_message`, in a session of its own unless there is one. For a call that is tracked in one line. */
export function quickTrackMessage(amplitude: Amplitude, options: LlmMessageOptions): void {
  emitLlmMessage(amplitude, options);
}
