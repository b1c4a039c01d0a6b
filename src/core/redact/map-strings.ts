const deepest = 64;

/** What is put in the place of a string, or of a number in writing. `key`: the property that holds it. */
export type Replace = (text: string, key: string | undefined) => string;

/**
 * A copy of a JSON-like value with its strings replaced, or the very value when none was. What cannot be looked into
 * (a cycle, a getter that throws, a depth without end) is replaced by a word: it could hold anything.
 */
export function mapStrings(value: unknown, replace: Replace): unknown {
  return new StringMapper(replace).map(value, undefined, 0);
}

class StringMapper {
  readonly #replace: Replace;
  /** Results by object, so that what is shared is walked once; undefined while it is being walked. */
  readonly #results = new Map<object, unknown>();

  constructor(replace: Replace) {
    this.#replace = replace;
  }

  map(value: unknown, key: string | undefined, depth: number): unknown {
    if (typeof value === 'string') return this.#replace(value, key);
    if (typeof value === 'number' || typeof value === 'bigint') {
      const written = String(value);
      const replaced = this.#replace(written, key);
      return replaced === written ? value : replaced;
    }
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
    if (depth > deepest) return '[too deep]';
    if (this.#results.has(value)) return this.#results.get(value) ?? '[circular]';
    this.#results.set(value, undefined);
    const result = this.#mapObject(value, key, depth + 1);
    this.#results.set(value, result);
    return result;
  }

  #mapObject(value: object, key: string | undefined, depth: number): unknown {
    try {
      if (value instanceof String || value instanceof Number) return this.#mapPlain(value, value.valueOf(), key, depth);
      if ('toJSON' in value && typeof value.toJSON === 'function') {
        return this.#mapPlain(value, value.toJSON(key ?? ''), key, depth);
      }
      return Array.isArray(value) ? this.#mapItems(value, key, depth) : this.#mapEntries(value, depth);
    } catch {
      return '[unreadable]'; // The app's own code threw: toJSON or the trap of a proxy.
    }
  }

  /** The object stays when what it is written as has nothing to redact. */
  #mapPlain(owner: object, plain: unknown, key: string | undefined, depth: number): unknown {
    const mapped = plain === owner ? this.#mapEntries(owner, depth) : this.map(plain, key, depth);
    return mapped === plain ? owner : mapped;
  }

  #mapItems(items: readonly unknown[], key: string | undefined, depth: number): unknown {
    const mapped = items.map((item) => this.map(item, key, depth));
    return mapped.every((item, index) => Object.is(item, items[index])) ? items : mapped;
  }

  #mapEntries(owner: object, depth: number): unknown {
    let isChanged = false;
    const copy = new Map<string, unknown>();
    for (const key of Object.keys(owner)) {
      const value = readSafely(owner, key);
      const name = this.#replace(key, undefined);
      const mapped = value === unreadable ? '[unreadable]' : this.map(value, key, depth);
      isChanged ||= name !== key || !Object.is(mapped, value);
      copy.set(unused(name, copy), mapped);
    }
    return isChanged ? Object.fromEntries(copy) : owner;
  }
}

const unreadable = Symbol('unreadable');

function readSafely(owner: object, key: string): unknown {
  try {
    return (owner as Record<string, unknown>)[key]; // Any key may be read of any object; the value is unknown.
  } catch {
    return unreadable;
  }
}

/** Two addresses as keys become the same placeholder; neither entry may be lost. */
function unused(name: string, taken: ReadonlyMap<string, unknown>): string {
  let free = name;
  for (let count = 2; taken.has(free); count += 1) free = `${name} ${count}`;
  return free;
}
