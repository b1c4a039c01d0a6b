import { setTimeout as timer } from 'node:timers/promises';

/**
 * Waits at least so long by the clock that latencies are measured with. A timer of Node's may fire milliseconds
 * early by it, so a test that says "the latency holds this wait" needs more than a timer.
 */
export async function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  const end = performance.now() + milliseconds;
  for (let left = milliseconds; left > 0; left = end - performance.now()) {
    await timer(Math.ceil(left), undefined, signal && { signal });
  }
}
