import { AmplitudeAI } from './amplitude-ai.ts';
import { type AmplitudeAIOptions, environmentVariables, optionsFromEnvironment } from './config.ts';
import { AmplitudeAIError } from './errors.ts';
import { guard } from './guard.ts';
import { noticeOnce } from './notice.ts';
import { shared } from './shared-state.ts';
import type { Tracker } from './tracker.ts';

/**
 * Makes the instance that drop-ins, `wrap` and `patch` use when none is named. Without options it is configured by
 * the environment.
 *
 * @throws AmplitudeAIError `INVALID_CONFIG` when there is no key in the options nor in the environment.
 */
export function init(options?: AmplitudeAIOptions): AmplitudeAI {
  const chosen = options ?? optionsFromEnvironment(process.env);
  if (!chosen) {
    throw new AmplitudeAIError(
      'INVALID_CONFIG',
      `init() found no API key: pass { apiKey } or set ${environmentVariables.apiKey}.`,
    );
  }
  const instance = new AmplitudeAI(chosen);
  shared.defaultInstance = instance;
  return instance;
}

/** The default tracker; from the environment if nobody called `init`. Without any, the app runs untracked, told once. */
export function defaultTracker(): Tracker | undefined {
  if (shared.defaultInstance === undefined) {
    const options = guard('reading the environment', () => optionsFromEnvironment(process.env));
    if (options) return init(options).tracker;
    noticeOnce(
      'unconfigured',
      `LLM calls are not tracked: no API key. Set ${environmentVariables.apiKey} or call init({ apiKey }).`,
    );
    return undefined;
  }
  return (shared.defaultInstance as AmplitudeAI).tracker; // Set by init alone, of this or another copy.
}
