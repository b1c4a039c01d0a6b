import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { Paced } from '../../../src/core/delivery/paced.ts';
import type { Slower } from '../../../src/core/delivery/read-answer.ts';

let now: number;
let paced: Paced<Event>;
beforeEach(() => {
  now = 0;
  paced = new Paced(() => now);
});

interface Event {
  readonly id: number;
  readonly bytes: number;
  readonly owners: readonly string[];
}

let count = 0;
const eventsOf = (owners: readonly string[], howMany: number, bytes = 500): Event[] =>
  Array.from({ length: howMany }, () => ({ id: count++, bytes, owners }));

const slower = (owner: string, more: Partial<Slower> = {}): Slower => ({
  kind: 'slower',
  reason: '429',
  indices: new Set(),
  owners: new Set([owner]),
  perSecond: undefined,
  afterMs: undefined,
  ...more,
});

const pick = (parcels: readonly Event[] = []) => paced.pick(parcels, 0, 1_000);

describe('a user whom Amplitude slows down', () => {
  it('sends nothing for half a minute, then thirty events a second, in their order; others send all the time', () => {
    const [hot, cold] = [eventsOf(['hot'], 100), eventsOf(['cold'], 100)];
    paced.setAside(hot, 0, slower('hot'));
    expect(pick(cold)).toEqual(cold);
    expect(paced.dueInMs).toBe(30_000);
    now = 29_999;
    expect(pick()).toEqual([]);
    now = 30_000;
    expect(pick()).toEqual(hot.slice(0, 30));
    expect(paced.dueInMs).toBe(1_000);
    expect(pick(cold)).toEqual(cold);
    now = 31_000;
    expect(pick()).toEqual(hot.slice(30, 60));
    now = 60_000;
    expect(pick()).toEqual(hot.slice(60, 90));
    expect(paced.length).toBe(10);
  });

  it('is forgotten with its device, which was named when its events waited already', () => {
    const [hot, cold] = [eventsOf(['hot', 'device'], 2), eventsOf(['cold'], 1)];
    paced.setAside(hot, 0, slower('hot', { afterMs: 1_000 }));
    paced.setAside([], 0, slower('device', { afterMs: 1_000 }));
    now = 1_000;
    expect(pick()).toEqual(hot);
    now = 60_000;
    pick();
    expect(pick(cold), 'nobody is looked for').toBe(cold);
  });

  it('sends at the pace and after the wait that the answer names', () => {
    const hot = eventsOf(['hot'], 20);
    paced.setAside(hot, 0, slower('hot', { perSecond: 5, afterMs: 2_000 }));
    now = 2_000;
    expect(pick()).toHaveLength(5);
    now = 3_000;
    expect(pick()).toHaveLength(5);
  });

  it('keeps the order of its events, new ones included', () => {
    const first = eventsOf(['hot'], 40);
    paced.setAside(first, 0, slower('hot', { afterMs: 0 }));
    const later = eventsOf(['hot'], 40);
    const sent = [...pick(later)];
    for (; paced.length > 0; now += 1_000) sent.push(...pick());
    expect(sent).toEqual([...first, ...later]);
  });

  it('is forgotten when it sends less than it may', () => {
    paced.setAside(eventsOf(['hot'], 1), 0, slower('hot', { afterMs: 0 }));
    expect(pick()).toHaveLength(1);
    now = 2_000;
    pick();
    const burst = eventsOf(['hot'], 500);
    expect(pick(burst)).toEqual(burst);
  });

  it('waits longer when the answer is the same again', () => {
    const hot = eventsOf(['hot'], 3);
    paced.setAside(hot, 7, slower('hot', { afterMs: 1_000 }));
    now = 1_000;
    const again = pick();
    expect(paced.first).toBe(Number.POSITIVE_INFINITY);
    paced.setAside(again, 900, slower('hot', { afterMs: 1_000 }));
    expect(paced.first, 'it came before all others still').toBe(7);
    expect(pick()).toEqual([]);
    now = 2_000;
    expect(pick()).toEqual(hot);
  });

  it('makes everybody wait only when more of its events wait than memory holds', () => {
    expect(paced.setAside(eventsOf(['hot'], 17, 1024 * 1024), 0, slower('hot'))).toBe(true);
    expect(paced.setAside(eventsOf(['hot'], 1), 0, slower('hot'))).toBe(false);
    const more = eventsOf(['hot'], 5);
    expect(pick(more)).toEqual(more);
  });
});

describe('events of any users and devices', () => {
  it('go once each, however they are slowed down, and those of one user in their order', () => {
    const owners = fc.subarray(['user-1', 'user-2', 'device-1'], { minLength: 1 });
    const step = fc.oneof(
      fc.record({ kind: fc.constant('send' as const), owners, howMany: fc.integer({ min: 1, max: 40 }) }),
      fc.record({ kind: fc.constant('slow' as const), owner: fc.constantFrom('user-1', 'user-2', 'device-1') }),
      fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 40_000 }) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        now = 0;
        paced = new Paced(() => now);
        const given: Event[] = [];
        const sent: Event[] = [];
        for (const one of steps) {
          if (one.kind === 'wait') now += one.ms;
          if (one.kind === 'slow') paced.setAside([], 0, slower(one.owner));
          const events = one.kind === 'send' ? eventsOf(one.owners, one.howMany) : [];
          given.push(...events);
          sent.push(...pick(events));
        }
        for (let round = 0; paced.length > 0 && round < 1_000; round++) {
          now += paced.dueInMs;
          sent.push(...pick());
        }
        expect(new Set(sent)).toEqual(new Set(given));
        expect(sent).toHaveLength(given.length);
        const ofOne = sent.filter((event) => event.owners.length === 1 && event.owners[0] === 'user-1');
        expect(ofOne).toEqual([...ofOne].sort((one, other) => one.id - other.id));
      }),
      { numRuns: 300 },
    );
  });
});
