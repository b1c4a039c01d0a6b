import { describe, expect, it } from 'vitest';
import { boundText, boundValue } from '../../src/core/bound-size.ts';
import { toJson } from '../../src/core/json.ts';
import { createRedactor } from '../../src/core/redact/redactor.ts';
import { newMock } from '../contract/ways-in.ts';

describe('a value of usual size', () => {
  const self: Record<string, unknown> = { name: 'x' };
  self.self = self;
  const traps: ProxyHandler<object> = {
    ownKeys: () => {
      throw new Error('no');
    },
  };
  it.each([
    ['an object', { query: 'a', list: [1, 2, { deep: true }] }],
    ['a date', new Date(0)],
    ['a cycle', self],
    ['a list of a thousand', Array.from({ length: 1_000 }, (_, index) => index)],
    ['a text of 60,000 characters', { text: 'word '.repeat(12_000) }],
    ['a kilobyte', new Uint8Array(1_024)],
    ['a proxy that tells nothing', new Proxy({}, traps)],
    ['nothing', null],
  ])('(%s) is itself', (_, value) => {
    expect(boundValue(value)).toBe(value);
  });
});

/** Shared parts: 2 ** 40 of them in writing. */
const shared = Array.from({ length: 40 }).reduce((part: unknown) => ({ a: part, b: part }), { end: true });
const nested = Array.from({ length: 100_000 }).reduce((part: unknown) => [part], []);

describe('a value that would hold up the app', () => {
  it.each<[string, unknown]>([
    ['bytes of a file', Buffer.alloc(50_000_000)],
    ['bytes inside', { file: new Uint8Array(50_000_000), list: [new Float64Array(1_000_000)] }],
    ['a list of millions', new Array(5_000_000).fill('x')],
    ['holes', new Array(2 ** 32 - 1)],
    ['parts that share parts', shared],
    ['depth, and too much beside it', { nested, list: new Array(100_000) }],
    ['many keys', Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`k${index}`, index]))],
    ['a long key', { ['k'.repeat(5_000_000)]: new Array(100_000) }],
    ['a long text', { text: 'x'.repeat(50_000_000) }],
    ['many long texts', Array.from({ length: 1_000 }, () => 'word '.repeat(10_000))],
  ])('(%s) is written by its beginning', (_, value) => {
    expect(toJson(boundValue(value))?.length).toBeLessThan(1_000_000);
  });

  it('says how much it was', () => {
    expect(boundValue(Buffer.alloc(1_000_000))).toBe('[1000000 bytes]');
    expect(boundValue(new Array(100_000).fill(0))).toContain('… 99901 more');
  });

  it('is never read to its end', () => {
    let asked = 0;
    const endless: object = new Proxy(
      {},
      {
        get: () => {
          asked++;
          return endless;
        },
        ownKeys: () => ['a', 'b'],
        getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
      },
    );
    boundValue(endless);
    expect(asked).toBeLessThan(200_000);
  });

  it('as the result of a tool is an event like any other', () => {
    const ai = newMock({ redactPii: true });
    const output = { file: Buffer.alloc(30_000_000), shared, write: 'to someone@example.com' };
    ai.trackToolCall({ userId: 'user-1', toolName: 'read', latencyMs: 1, success: true, output });
    const [event] = ai.events;
    const said = String(event?.event_properties['[Agent] Tool Output']);
    expect(said.length).toBeLessThanOrEqual(1_024);
    expect(said).toContain('bytes]');
    expect(JSON.stringify(event)).not.toContain('someone');
  });
});

describe('a text that is too long', () => {
  it('ends between words, so that no half of an address is left', () => {
    const text = `${'word '.repeat(209_713)}someone@example.com and more`;
    const bound = boundText(text);
    expect(bound.endsWith('word…')).toBe(true);
    expect(createRedactor({ pii: true })?.text(bound)).toBe(bound);
  });

  it('without any space ends where it must', () => {
    expect(boundText('x'.repeat(3_000_000))).toHaveLength(2 ** 20);
  });

  it('of a message is sent by its beginning', () => {
    const ai = newMock();
    ai.trackUserMessage({ userId: 'user-1', content: 'word '.repeat(10_000_000) });
    const said = JSON.stringify(ai.events[0]?.event_properties.$llm_message);
    expect(said).toContain('word word');
    expect(said.length).toBeLessThan(2 ** 20 + 100);
  });
});
