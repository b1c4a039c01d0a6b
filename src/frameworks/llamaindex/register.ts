import { Settings } from '@llamaindex/core/global';
import { guard } from '../../core/guard.ts';
import { listen } from './listen.ts';
import type { AmplitudeLlamaIndexOptions } from './options.ts';
import type { Told } from './read-model.ts';

/**
 * Records what LlamaIndex does: model calls as `[Agent] User Message` and `[Agent] AI Response`, tools as
 * `[Agent] Tool Call`, queries, retrievals, syntheses and agents as `[Agent] Span`. Events belong to the session around
 * the call. A tracking failure never reaches the app.
 *
 * LlamaIndex tells nothing of a model call that fails. Where its client is tracked as well (`patch`, or a wrapped client
 * as its `session`), that side records the call, and failures with it. A stream that the app leaves in the middle is
 * never ended by LlamaIndex, neither for us nor for its client, so that no event tells of it.
 *
 * @returns a function that stops it.
 *
 * @example
 * ```ts
 * import { registerAmplitude } from 'amplitude-ai/llamaindex';
 *
 * const unregister = registerAmplitude({ agentId: 'librarian', userId: 'user-1' });
 * ```
 */
export function registerAmplitude(options: AmplitudeLlamaIndexOptions = {}): () => void {
  const { callbackManager = Settings.callbackManager, ...said } = options;
  const offs: (() => void)[] = [];
  listen(said, (name, handle) => {
    const listener = (event: Told<typeof name>) => {
      guard(`reading ${name}`, handle, event);
    };
    callbackManager.on(name, listener);
    offs.push(() => callbackManager.off(name, listener));
  });
  return () => {
    for (const off of offs.splice(0)) off();
  };
}
