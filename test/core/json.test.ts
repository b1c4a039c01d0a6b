import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toJson } from '../../src/core/json.ts';

/** Something that JSON has no form for, or that fails when it is looked at. */
const trap = fc.constantFrom<() => unknown>(
  () => 10n ** 30n,
  () => {
    const loop: Record<string, unknown> = { name: 'loop' };
    loop.self = loop;
    return loop;
  },
  () => {
    const list: unknown[] = [];
    list.push(list);
    return list;
  },
  () => ({
    get unreadable() {
      throw new Error('a getter that throws');
    },
  }),
  () => ({
    toJSON: () => {
      throw new Error('a toJSON that throws');
    },
  }),
  () =>
    new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('a proxy that throws');
        },
      },
    ),
  () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  },
  () => {
    let deep: unknown = 1n;
    for (let level = 0; level < 20_000; level++) deep = [deep];
    return deep;
  },
  () => new Date(Number.NaN),
  () => Symbol('s'),
  () => () => undefined,
);

const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withNullPrototype: true,
});

describe('JSON of what an app hands over', () => {
  it('is JSON or nothing, and never an error, for any value', () => {
    fc.assert(
      fc.property(anything, trap, (value, make) => {
        for (const given of [value, make(), [value, make()]]) {
          const json = toJson(given);
          if (json !== undefined) expect(() => JSON.parse(json)).not.toThrow();
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('is what JSON.stringify writes, wherever that can', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(toJson(value)).toBe(JSON.stringify(value));
      }),
    );
  });

  it('keeps all that stands beside what cannot be written', () => {
    fc.assert(
      fc.property(fc.jsonValue(), trap, fc.jsonValue(), (before, make, after) => {
        const { before: first, after: last } = JSON.parse(toJson({ before, trap: make(), after }) ?? 'null');
        expect([first, last]).toEqual(JSON.parse(JSON.stringify([before, after])));
      }),
      { numRuns: 500 },
    );
  });

  it('writes a date as a date, beside a bigint too', () => {
    const at = new Date(Date.UTC(2026, 0, 1));
    expect(JSON.parse(toJson({ at, size: 10n }) ?? '')).toEqual({ at: '2026-01-01T00:00:00.000Z', size: '10' });
  });
});
