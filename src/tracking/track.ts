import { AsyncLocalStorage } from 'node:async_hooks';
import type { AmplitudeClient } from '../core/delivery/amplitude-client.ts';
import { AmplitudeAIError } from '../core/errors.ts';
import { noticeOnce } from '../core/notice.ts';
import { ActiveTracking, activeNow, trackingState } from './active.ts';
import { sayExperimental } from './experimental.ts';
import { dropLingering } from './held-patches.ts';
import type { TrackOptions } from './options.ts';

/**
 * Tracks the calls that the installed SDKs of providers make anywhere in the process, as `ai_operation` events (or those
 * of another dialect) of an analytics-node client. A second time for the same client gives what is on already.
 *
 * @throws AmplitudeAIError `INVALID_CONFIG` for a provider or a dialect that is not known, for what is no client, and
 * where another client is tracked already.
 *
 * @example
 * ```ts
 * import { createInstance } from '@amplitude/analytics-node';
 * import { track } from 'amplitude-ai/tracking';
 *
 * const client = createInstance();
 * client.init('api-key');
 * const tracker = track(client, { providers: ['openai'], includeInputs: false });
 * await tracker.ready;
 * // … calls of OpenAI clients …
 * await tracker.stop();
 * ```
 *
 * @experimental
 */
export function track(client: AmplitudeClient, options: TrackOptions = {}): ActiveTracking {
  sayExperimental();
  const state = trackingState();
  const { everywhere } = state;
  if (everywhere?.client === client) {
    noticeOnce('tracking:twice', 'track() was called twice for one client: the first one stays, with its options.');
    return everywhere;
  }
  if (everywhere) {
    throw new AmplitudeAIError(
      'INVALID_CONFIG',
      'track() is on for another client. Call untrack() first, or tracking(client, fn) for the calls of one function.',
    );
  }
  state.everywhere = new ActiveTracking('track', client, options);
  return state.everywhere;
}

/**
 * Tracks the calls that `fn` makes, and those alone, for a client of its own, whatever is on around it: so that each
 * request or job can have one. Resolves with what `fn` gives. What `fn` leaves running is not tracked after it has ended.
 * Methods of SDKs stay patched for half a minute, for the next request; calls that nobody tracks go straight through them.
 *
 * @throws AmplitudeAIError `INVALID_CONFIG`, as `track` does; and what `fn` throws.
 *
 * @experimental
 */
export async function tracking<T>(
  client: AmplitudeClient,
  fn: () => T | Promise<T>,
  options: TrackOptions = {},
): Promise<Awaited<T>> {
  sayExperimental();
  const active = new ActiveTracking('tracking', client, options);
  const state = trackingState();
  state.storage ??= new AsyncLocalStorage();
  try {
    await active.ready;
    return await state.storage.run(active, fn);
  } finally {
    // Delivery goes on by itself: an answer must not wait for it.
    active.leave();
  }
}

/**
 * Ends what is on for the running code: the `tracking()` around it, else what `track()` began. Resolves when the events
 * have been delivered. Methods of SDKs that nobody tracks by now are put back.
 *
 * @experimental
 */
export async function untrack(): Promise<void> {
  const stopped = activeNow()?.stop();
  dropLingering(trackingState().held);
  await stopped;
}

/**
 * Whether calls of the running code are tracked.
 *
 * @experimental
 */
export function isTracking(): boolean {
  return activeNow() !== undefined;
}

/**
 * The client that calls of the running code are tracked for.
 *
 * @experimental
 */
export function getActiveClient(): AmplitudeClient | undefined {
  return activeNow()?.client;
}
