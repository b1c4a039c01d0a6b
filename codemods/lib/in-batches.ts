import { setImmediate } from 'node:timers/promises';

/**
 * Maps a long list and lets others run in between. The work is meant to read with the synchronous calls of `node:fs`:
 * on thousands of small files they take a fifth of the time of the asynchronous ones.
 */
export async function inBatches<T, R>(
  items: readonly T[],
  map: (item: T) => R,
  between?: (done: number) => void,
  size = 64,
): Promise<R[]> {
  const results: R[] = [];
  for (let at = 0; at < items.length; at += size) {
    for (const item of items.slice(at, at + size)) results.push(map(item));
    between?.(results.length);
    await setImmediate();
  }
  return results;
}
