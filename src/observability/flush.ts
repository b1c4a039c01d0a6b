import type { DeliveryReport } from '../core/delivery/sink.ts';
import type { AIConfig } from './ai-config.ts';
import { type Amplitude, aiOf } from './ai-of.ts';

/**
 * Resolves when every event so far has met its fate, or after `timeoutMs` (default: 10,000 milliseconds), with what
 * became of them. Events wait a moment before they reach the client of the app, so that its own `flush()` comes too soon.
 */
export function flush(
  amplitude: Amplitude,
  { config, timeoutMs }: { config?: AIConfig | undefined; timeoutMs?: number | undefined } = {},
): Promise<DeliveryReport> {
  return aiOf(amplitude, config).flush({ timeoutMs });
}
