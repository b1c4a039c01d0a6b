import { AsyncLocalStorage } from 'node:async_hooks';
import { shared } from './shared-state.ts';

/** Where a call can be seen a second time, further down on its way. */
export type PlaceBelow = 'drop-in' | 'middleware' | 'fetch';

/**
 * Says that calls are looked at below as well. From then on who records a call sends it inside a store that tells so;
 * before that nobody pays for one. Returns how to take it back.
 */
export function watchBelow(place: PlaceBelow): () => void {
  shared.recordedInside ??= { storage: new AsyncLocalStorage(), places: new Map() };
  const { places } = shared.recordedInside;
  places.set(place, (places.get(place) ?? 0) + 1);
  return () => places.set(place, Math.max(0, (places.get(place) ?? 0) - 1));
}

/** Sends a call that `recorder` records, so that those at `places` below find out. */
export function runRecorded<T>(recorder: object, places: readonly PlaceBelow[], run: () => T): T {
  const inside = shared.recordedInside;
  if (!inside || !places.some((place) => inside.places.get(place))) return run();
  return inside.storage.run(recorder, run);
}

/** Who records the call that the running code is part of, if anybody does. */
export function recorderAbove(): object | undefined {
  return shared.recordedInside?.storage.getStore();
}
