/** Maps with bounded concurrency: thousands of open files at once would exhaust the descriptors. */
export async function inBatches<T, R>(
  items: readonly T[],
  map: (item: T) => Promise<R>,
  between?: (done: number) => void,
  size = 48,
): Promise<R[]> {
  const results: R[] = [];
  for (let at = 0; at < items.length; at += size) {
    results.push(...(await Promise.all(items.slice(at, at + size).map(map))));
    between?.(results.length);
  }
  return results;
}
