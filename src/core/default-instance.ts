import { AmplitudeAI } from './amplitude-ai.ts';
import { type AmplitudeAIOptions, environmentVariables, isConfigured } from './config.ts';
import { guard } from './guard.ts';
import { noticeOnce } from './notice.ts';
import { shared } from './shared-state.ts';
import type { Tracker } from './tracker.ts';

/**
 * Makes the instance that drop-ins, `wrap` and `patch` use when none is named. What the options leave out comes from
 * the environment, so that `init()` alone is enough where `AMPLITUDE_AI_API_KEY` is set.
 *
 * @throws AmplitudeAIError `INVALID_CONFIG` when there is no key in the options nor in the environment.
 *
 * @example
 * ```ts
 * import { init } from 'amplitude-ai';
 *
 * const ai = init({ apiKey: process.env.AMPLITUDE_API_KEY, redactPii: true });
 * ```
 */
export function init(options: AmplitudeAIOptions = {}): AmplitudeAI {
  const instance = new AmplitudeAI(options);
  shared.defaultInstance = instance;
  return instance;
}

/** The default tracker; from the environment if nobody called `init`. Without any, the app runs untracked, told once. */
export function defaultTracker(): Tracker | undefined {
  if (shared.defaultInstance === undefined) {
    const ready = guard('reading the environment', () => isConfigured(process.env) && init());
    if (ready) return ready.tracker;
    noticeOnce(
      'unconfigured',
      `LLM calls are not tracked: no API key. Set ${environmentVariables.apiKey} or call init({ apiKey }).`,
    );
    return undefined;
  }
  return (shared.defaultInstance as AmplitudeAI).tracker; // Set by init alone, of this or another copy.
}
