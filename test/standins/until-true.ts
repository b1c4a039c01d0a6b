import { setTimeout as sleep } from 'node:timers/promises';

/** Waits for something that happens on the other side of a socket. */
export async function untilTrue(condition: () => boolean, timeoutMs = 2_000): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error(`Still false after ${timeoutMs} ms: ${condition}`);
    await sleep(5);
  }
}
