import { AmplitudeAI } from '../core/amplitude-ai.ts';
import type { AmplitudeClient } from '../core/delivery/amplitude-client.ts';
import { AmplitudeAIError } from '../core/errors.ts';
import { AIConfig } from './ai-config.ts';

/** Where events go: an analytics-node client of the app, or an `AmplitudeAI` with dialects of its own. */
export type Amplitude = AmplitudeClient | AmplitudeAI;

const usual = new AIConfig();
const known = new WeakMap<object, WeakMap<AIConfig, AmplitudeAI>>();

/**
 * What records for a client, one for each pair of client and configuration.
 *
 * @throws AmplitudeAIError `INVALID_CONFIG` for what is neither, and for a configuration that comes too late.
 */
export function aiOf(amplitude: Amplitude, config?: AIConfig): AmplitudeAI {
  if (amplitude instanceof AmplitudeAI) {
    if (config === undefined) return amplitude;
    throw new AmplitudeAIError(
      'INVALID_CONFIG',
      'This AmplitudeAI was made without the config that is passed with it. Make it with `...config.options`.',
    );
  }
  const chosen = config ?? usual;
  const made = typeof amplitude === 'object' && amplitude !== null ? known.get(amplitude) : undefined;
  const ai = made?.get(chosen) ?? new AmplitudeAI({ ...chosen.options, amplitude });
  if (made) made.set(chosen, ai);
  else known.set(amplitude, new WeakMap([[chosen, ai]]));
  return ai;
}
