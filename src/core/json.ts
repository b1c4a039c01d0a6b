/** JSON of anything an app may hand over: bigint as a number in a string, cycles cut, getters that throw left out. */
export function toJson(value: unknown): string | undefined {
  try {
    return JSON.stringify(value); // A replacer for bigint alone would make every other value four times as slow.
  } catch {
    return JSON.stringify(withoutTraps(value, new Set()));
  }
}

const DEEPEST = 200;

/** The slow way, for the rare value that JSON.stringify refuses. */
function withoutTraps(value: unknown, above: Set<object>): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null) return value;
  if (above.has(value)) return '[circular]';
  if (above.size > DEEPEST) return '[too deep]';
  above.add(value);
  try {
    return copyOf(value, above);
  } catch {
    return '[unreadable]'; // Code of the app: toJSON, or a trap of a proxy.
  } finally {
    above.delete(value);
  }
}

function copyOf(value: object, above: Set<object>): unknown {
  const written: unknown = 'toJSON' in value && typeof value.toJSON === 'function' ? value.toJSON() : value;
  if (written !== value) return withoutTraps(written, above);
  if (Array.isArray(value)) return value.map((item) => withoutTraps(item, above));
  return Object.fromEntries(Object.keys(value).map((key) => [key, withoutTraps(readSafely(value, key), above)]));
}

function readSafely(owner: object, key: string): unknown {
  try {
    return (owner as Record<string, unknown>)[key]; // Any key may be read of any object; the value is unknown.
  } catch {
    return '[unreadable]';
  }
}
