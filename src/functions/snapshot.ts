import { types } from 'node:util';
import { limitText } from '../core/limit-length.ts';

const MAX_DEPTH = 8;
const MAX_MEMBERS = 100;
const MAX_VALUES = 2_000;
const MAX_TEXT = 10_000;

/**
 * What a value looks like now, for a function that changes its arguments and for an app that changes a result. Costs
 * the same for a database handle as for a number: what is deep, long or no plain data is cut.
 */
export function snapshot(value: unknown): unknown {
  let left = MAX_VALUES;
  const above = new Set<object>();
  const copy = (item: unknown, depth: number): unknown => {
    if (typeof item === 'string') return limitText(item, MAX_TEXT);
    if (typeof item === 'function' || typeof item === 'symbol') return undefined;
    if (typeof item !== 'object' || item === null) return item;
    if (above.has(item)) return '[circular]';
    if (depth === 0 || left-- <= 0) return '…';
    above.add(item);
    const copied = copyOf(item, depth);
    above.delete(item);
    return copied;
  };
  const copyOf = (item: object, depth: number): unknown => {
    if (Array.isArray(item)) return listOf(item, depth);
    if (item instanceof Set) return listOf([...item], depth);
    if (item instanceof Map)
      return recordOf(
        [...item].map(([key, member]) => [String(key), () => member]),
        depth,
      );
    if ('toJSON' in item && typeof item.toJSON === 'function' && !ArrayBuffer.isView(item)) {
      const { toJSON } = item;
      return copy(
        readSafely(() => Reflect.apply(toJSON, item, [''])),
        depth - 1,
      );
    }
    if (types.isNativeError(item)) return { name: item.name, message: limitText(item.message, MAX_TEXT) };
    // An instance may hold a socket or a key: a client, a request. What may be shown of it, it says by toJSON.
    if (!isPlain(item)) return `[${classOf(item)}]`;
    return recordOf(
      // Its own keys, read one at a time, since each may be a getter.
      Object.keys(item).map((key) => [key, () => (item as Record<string, unknown>)[key]]),
      depth,
    );
  };
  const listOf = (list: readonly unknown[], depth: number): unknown[] => {
    const kept = list.slice(0, MAX_MEMBERS).map((member) => copy(member, depth - 1));
    return list.length > MAX_MEMBERS ? [...kept, `… ${list.length - MAX_MEMBERS} more`] : kept;
  };
  const recordOf = (entries: readonly (readonly [string, () => unknown])[], depth: number) =>
    Object.fromEntries(entries.slice(0, MAX_MEMBERS).map(([key, read]) => [key, copy(readSafely(read), depth - 1)]));
  return copy(value, MAX_DEPTH);
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function classOf(value: object): string {
  return value.constructor?.name || 'object';
}

function readSafely(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return '[unreadable]';
  }
}
