import type { MadeEvent } from './make-event.ts';

/** Amplitude takes 1,000 events a second of any one user or device and answers 429 beyond; a tenth is left for live ones. */
const PER_OWNER = 900;

/**
 * Milliseconds that sending these events must take, so that neither the project nor any one user gets too many. The
 * busiest owner of each upload decides: summed up over uploads, that bounds every owner without remembering any.
 */
export function durationOf(events: readonly MadeEvent[], eventsPerSecond: number): number {
  const counts = new Map<string, number>();
  for (const { owners } of events) for (const owner of owners) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  const busiest = Math.max(0, ...counts.values());
  return Math.max(events.length / eventsPerSecond, busiest / PER_OWNER) * 1000;
}
