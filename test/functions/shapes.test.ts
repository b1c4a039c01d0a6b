import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { MockAmplitudeAI } from '../../src/testing.ts';
import { told, ways } from './ways.ts';

describe.each(ways)('$way', (way) => {
  const { wrap } = way;

  it('records a synchronous function, which stays so', () => {
    const ai = new MockAmplitudeAI();
    const add = wrap(
      function add(a: number, b: number) {
        return { sum: a + b };
      },
      { ai },
    );
    expect(add(1, 2)).toEqual({ sum: 3 });
    expect(told(ai, way)).toEqual([
      {
        name: 'add',
        input: [1, 2],
        output: { sum: 3 },
        isError: false,
        errorType: undefined,
        errorMessage: undefined,
        latency: expect.any(Number),
      },
    ]);
  });

  it('shows the one object of a call as itself', () => {
    const ai = new MockAmplitudeAI();
    wrap(({ city }: { city: string }) => city, { ai, name: 'weather' })({ city: 'Oslo' });
    expect(told(ai, way)).toMatchObject([{ name: 'weather', input: { city: 'Oslo' }, output: 'Oslo' }]);
  });

  it('records an asynchronous function when it is done', async () => {
    const ai = new MockAmplitudeAI();
    const given = { text: 'done' };
    const slow = wrap(
      async (text: string) => {
        await sleep(5);
        return Object.assign(given, { text });
      },
      { ai, name: 'slow' },
    );
    const promise = slow('later');
    expect(Object.getPrototypeOf(promise)).toBe(Promise.prototype);
    expect(told(ai, way)).toEqual([]);
    expect(await promise).toBe(given);
    expect(told(ai, way)).toMatchObject([{ name: 'slow', input: ['later'], output: { text: 'later' } }]);
  });

  it.each([new TypeError('no'), 'a text', undefined, { code: 7 }])('throws what the function throws: %s', (error) => {
    const ai = new MockAmplitudeAI();
    const fails = wrap(
      () => {
        throw error;
      },
      { ai, name: 'fails' },
    );
    let caught: unknown = 'nothing';
    try {
      fails();
    } catch (thrown) {
      caught = thrown;
    }
    expect(caught).toBe(error);
    expect(told(ai, way)).toMatchObject([{ isError: true, output: undefined }]);
  });

  it('rejects with what the function rejects with, and names the class of the error', async () => {
    class QuotaError extends Error {}
    const ai = new MockAmplitudeAI();
    const error = new QuotaError('nothing left');
    const fails = wrap(async () => Promise.reject(error), { ai, name: 'fails' });
    await expect(fails()).rejects.toBe(error);
    expect(told(ai, way)).toMatchObject([{ isError: true, errorType: 'QuotaError', errorMessage: 'nothing left' }]);
  });

  it('hands on a promise of another kind unread', () => {
    const ai = new MockAmplitudeAI();
    let isRead = false;
    class Query extends Promise<string> {}
    const thenable = {
      // biome-ignore lint/suspicious/noThenProperty: a query builder has one.
      then: () => {
        isRead = true;
      },
    };
    const query = new Query(() => {});
    expect(wrap(() => thenable, { ai, name: 'thenable' })()).toBe(thenable);
    expect(wrap(() => query, { ai, name: 'query' })()).toBe(query);
    expect(isRead).toBe(false);
    expect(told(ai, way)).toMatchObject([
      { name: 'thenable', output: undefined },
      { name: 'query', output: undefined },
    ]);
  });

  it('keeps kind, name, length, own properties and prototype', () => {
    const ai = new MockAmplitudeAI();
    const plain = Object.assign(function plain(_a: number, _b: string) {}, { version: 7 });
    async function later() {}
    function* steps() {
      yield 1;
    }
    async function* laterSteps() {
      yield 1;
    }
    function sloppy(this: unknown) {}
    const wrapped = wrap(plain, { ai });
    expect([wrapped.name, wrapped.length, wrapped.version]).toEqual(['plain', 2, 7]);
    for (const fn of [plain, later, steps, laterSteps, sloppy]) {
      const stand = wrap(fn, { ai });
      expect(Object.prototype.toString.call(stand)).toBe(Object.prototype.toString.call(fn));
      expect(stand.constructor).toBe(fn.constructor);
      expect(stand.name).toBe(fn.name);
      expect(Reflect.ownKeys(stand).sort()).toEqual(Reflect.ownKeys(fn).sort());
    }
    expect(wrap(steps, { ai })()).toBeInstanceOf(wrap(steps, { ai }));
  });

  it('keeps this', () => {
    const ai = new MockAmplitudeAI();
    const counter = {
      count: 41,
      next: wrap(
        function next(this: { count: number }) {
          return ++this.count;
        },
        { ai },
      ),
    };
    expect(counter.next()).toBe(42);
  });

  it('shows arguments as they were when the call began', () => {
    const ai = new MockAmplitudeAI();
    const state = { steps: ['one'] };
    wrap((given: typeof state) => given.steps.push('two'), { ai, name: 'append' })(state);
    expect(told(ai, way)).toMatchObject([{ input: { steps: ['one'] }, output: 2 }]);
  });

  it('leaves out arguments and results when asked to', () => {
    const ai = new MockAmplitudeAI();
    wrap((text: string) => text, { ai, name: 'echo', captureInput: false, captureOutput: false })('secret');
    wrap((text: string) => text, { ai, name: 'echo', contentMode: 'metadata_only' })('secret');
    expect(told(ai, way)).toMatchObject([
      { input: undefined, output: undefined },
      { input: undefined, output: undefined },
    ]);
  });

  it('lets nothing but name, latency and failure out in metadata_only', () => {
    const ai = new MockAmplitudeAI({ contentMode: 'metadata_only' });
    const fails = wrap(
      (_text: string) => {
        throw new RangeError('secret message');
      },
      { ai, name: 'fails' },
    );
    expect(() => fails('secret argument')).toThrow(RangeError);
    expect(told(ai, way)).toMatchObject([{ name: 'fails', isError: true, errorType: 'RangeError' }]);
    expect(JSON.stringify(ai.events)).not.toContain('secret');
  });

  it('gives the same result, and an event, when a value cannot be read', async () => {
    const ai = new MockAmplitudeAI();
    const trap = {
      toJSON() {
        throw new Error('no JSON');
      },
    };
    expect(wrap((value: unknown) => value, { ai, name: 'trap' })(trap)).toBe(trap);
    expect(await wrap(async (value: unknown) => value, { ai, name: 'trap' })(trap)).toBe(trap);
    const unreadable = { input: '[unreadable]', output: '[unreadable]' };
    expect(told(ai, way)).toMatchObject([unreadable, unreadable]);
  });
});
