import type { Tracker } from '../core/tracker.ts';

/** Sends what was tracked and waits until Amplitude has it, or until the deadline. Never rejects. */
export async function flushBy(tracker: Tracker, deadlineMs: number): Promise<void> {
  if (deadlineMs <= 0) {
    tracker.drain();
    return;
  }
  let timer: NodeJS.Timeout | undefined;
  const timeUp = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, deadlineMs);
  });
  // A sink of the app may ignore the time that it is given.
  await Promise.race([tracker.flush(deadlineMs).then(nothing, nothing), timeUp]);
  clearTimeout(timer);
}

const nothing = (): void => undefined;
