import { guard } from '../core/guard.ts';
import type { Wait } from './ending.ts';
import { flushBy } from './flush-by.ts';
import type { RequestSession } from './request-session.ts';

export type WaitUntil = (delivered: Promise<void>) => unknown;

/**
 * Gives a function that ends the session and has its events delivered, once. It returns what the answer has to wait
 * for: nothing where the platform keeps the instance alive. The platform is asked now, since behind the last byte of
 * an answer it may be too late.
 */
export function deliverAtEnd(
  opened: RequestSession,
  waitUntil: WaitUntil | undefined,
  timeMs: () => number,
): () => Wait {
  let delivery: Promise<void> | undefined;
  let tell = (_: Promise<void>): void => undefined;
  const delivered = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const isKept = waitUntil !== undefined && guard('waitUntil', keep, waitUntil, delivered) === true;
  return () => {
    if (!delivery) {
      opened.end();
      delivery = flushBy(opened.tracker, guard('reading the remaining time', timeMs) ?? 0);
      tell(delivery);
    }
    return isKept ? undefined : delivery;
  };
}

function keep(waitUntil: WaitUntil, delivered: Promise<void>): true {
  waitUntil(delivered);
  return true;
}
