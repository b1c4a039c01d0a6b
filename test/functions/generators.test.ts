import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { currentScope } from '../../src/core/scope.ts';
import { MockAmplitudeAI } from '../../src/testing.ts';
import { told, ways } from './ways.ts';

describe.each(ways)('a generator under $way', (way) => {
  const { wrap } = way;

  function setUp() {
    const ai = new MockAmplitudeAI();
    const seen: string[] = [];
    function* count(to: number) {
      try {
        for (let n = 1; n <= to; n++) {
          seen.push(`yields ${n}`);
          yield n;
        }
      } finally {
        seen.push('cleaned up');
      }
      return 'counted';
    }
    async function* countLater(to: number) {
      try {
        for (let n = 1; n <= to; n++) {
          await sleep(1);
          yield { n };
        }
      } finally {
        seen.push('cleaned up');
      }
    }
    return { ai, seen, count: wrap(count, { ai }), countLater: wrap(countLater, { ai }) };
  }

  it('runs only as far as it is asked, and gives its event when it is done', () => {
    const { ai, seen, count } = setUp();
    const steps = count(2);
    expect(seen).toEqual([]);
    expect(steps.next()).toEqual({ done: false, value: 1 });
    expect(seen).toEqual(['yields 1']);
    expect(told(ai, way)).toEqual([]);
    expect(steps.next()).toEqual({ done: false, value: 2 });
    expect(steps.next()).toEqual({ done: true, value: 'counted' });
    expect(steps.next()).toEqual({ done: true, value: undefined });
    expect(told(ai, way)).toMatchObject([
      { name: 'count', input: [2], output: { yielded: [1, 2], returned: 'counted' }, isError: false },
    ]);
  });

  it('works in loops, spreads and delegation', async () => {
    const { ai, count, countLater } = setUp();
    expect([...count(3)]).toEqual([1, 2, 3]);
    const outer = (function* () {
      return yield* count(1);
    })();
    expect([outer.next().value, outer.next().value]).toEqual([1, 'counted']);
    const values = [];
    for await (const value of countLater(2)) values.push(value);
    expect(values).toEqual([{ n: 1 }, { n: 2 }]);
    expect(told(ai, way).map(({ output }) => output)).toEqual([
      { yielded: [1, 2, 3], returned: 'counted' },
      { yielded: [1], returned: 'counted' },
      [{ n: 1 }, { n: 2 }],
    ]);
  });

  it('gives one event when its consumer leaves early, with what was handed out', async () => {
    const { ai, seen, count, countLater } = setUp();
    for (const _ of count(9)) break;
    for await (const _ of countLater(9)) break;
    expect(seen).toEqual(['yields 1', 'cleaned up', 'cleaned up']);
    expect(told(ai, way)).toMatchObject([
      { output: [1], isError: false },
      { output: [{ n: 1 }], isError: false },
    ]);
  });

  it('gives none when nobody starts it, or nobody ends it', () => {
    const { ai, count } = setUp();
    count(1);
    count(1).return('');
    count(2).next();
    expect(ai.events).toEqual([]);
  });

  it('throws what is thrown in it and into it, in one event each', async () => {
    const { ai, count, countLater } = setUp();
    const error = new RangeError('stop');
    const steps = count(3);
    steps.next();
    expect(() => steps.throw(error)).toThrow(error);
    const later = countLater(3);
    await later.next();
    await expect(later.throw(error)).rejects.toBe(error);
    await later.return();
    expect(told(ai, way)).toMatchObject([
      { isError: true, errorType: 'RangeError' },
      { isError: true, errorType: 'RangeError' },
    ]);
  });

  it('may go on after an error that it caught', () => {
    const ai = new MockAmplitudeAI();
    const stubborn = wrap(
      function* stubborn(): Generator<string> {
        try {
          yield 'one';
        } catch {
          yield 'caught';
        }
      },
      { ai },
    );
    const steps = stubborn();
    steps.next();
    expect(steps.throw(new Error('ignored'))).toEqual({ done: false, value: 'caught' });
    expect([...steps]).toEqual([]);
    expect(told(ai, way)).toMatchObject([{ output: ['one', 'caught'], isError: false }]);
  });

  it('passes on what its consumer sends', () => {
    const ai = new MockAmplitudeAI();
    const echo = wrap(
      function* echo(): Generator<string, void, string> {
        let heard = 'nothing';
        while (heard !== 'stop') heard = yield heard;
      },
      { ai },
    );
    const steps = echo();
    expect([steps.next('lost').value, steps.next('a').value, steps.next('b').value]).toEqual(['nothing', 'a', 'b']);
    expect(steps.next('stop').done).toBe(true);
    expect(told(ai, way)).toMatchObject([{ output: ['nothing', 'a', 'b'] }]);
  });

  it('answers steps that were asked for at once', async () => {
    const { ai, countLater } = setUp();
    const steps = countLater(2);
    const answers = await Promise.all([steps.next(), steps.next(), steps.next()]);
    expect(answers.map(({ value }) => value)).toEqual([{ n: 1 }, { n: 2 }, undefined]);
    expect(told(ai, way)).toHaveLength(1);
  });

  it('is followed to its end when a promise brings it', async () => {
    const { ai } = setUp();
    const open = wrap(
      async () =>
        (function* () {
          yield 'late';
        })(),
      { ai, name: 'open' },
    );
    const steps = await open();
    expect(told(ai, way)).toEqual([]);
    expect([...steps]).toEqual(['late']);
    expect(told(ai, way)).toMatchObject([{ name: 'open', output: ['late'] }]);
  });

  it('is recognized as compilers make it for older targets', async () => {
    const ai = new MockAmplitudeAI();
    let n = 0;
    const compiled = wrap(
      () => ({
        next: async () => ({ done: n === 2, value: n === 2 ? undefined : ++n }),
        return: async () => ({ done: true, value: undefined }),
        throw: (error: unknown): Promise<IteratorResult<number>> => Promise.reject(error),
        [Symbol.asyncIterator]() {
          return this;
        },
      }),
      { ai, name: 'compiled' },
    );
    const values = [];
    for await (const value of compiled()) values.push(value);
    expect(values).toEqual([1, 2]);
    expect(told(ai, way)).toMatchObject([{ output: [1, 2] }]);
  });

  it('has a hundred values in its event, and the number of the others', () => {
    const { ai, count } = setUp();
    expect([...count(150)]).toHaveLength(150);
    const numbers = Array.from({ length: 100 }, (_, index) => index + 1);
    const yielded = [...numbers, '… 50 more'];
    expect(told(ai, way)).toMatchObject([{ output: { yielded, returned: 'counted' } }]);
  });

  it('counts its own time alone', async () => {
    const ai = new MockAmplitudeAI();
    let now = 1_000;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    const working = wrap(
      function* working() {
        for (let n = 0; n < 3; n++) {
          now += 7;
          yield n;
        }
      },
      { ai },
    );
    const workingLater = wrap(
      async function* workingLater() {
        for (let n = 0; n < 3; n++) {
          await Promise.resolve();
          now += 7;
          yield n;
        }
      },
      { ai },
    );
    for (const _ of working()) now += 500;
    for await (const _ of workingLater()) now += 500;
    expect(told(ai, way).map(({ latency }) => latency)).toEqual([21, 21]);
  });

  it('leaves its consumer where that was', async () => {
    const { countLater, count } = setUp();
    for (const _ of count(2)) expect(currentScope()).toBeUndefined();
    for await (const _ of countLater(2)) expect(currentScope()).toBeUndefined();
  });
});
