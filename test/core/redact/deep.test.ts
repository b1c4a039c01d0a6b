import { describe, expect, it } from 'vitest';
import { mapStrings } from '../../../src/core/redact/map-strings.ts';
import { createRedactor } from '../../../src/core/redact/redactor.ts';

const deep = (value: unknown) => createRedactor({ pii: true })?.deep(value);

describe('redaction of a value', () => {
  it('goes into arrays and objects, and shares what did not change', () => {
    const rest = { role: 'system', content: 'Be kind.' };
    const result = deep([rest, { role: 'user', content: [{ type: 'text', text: 'I am bob@example.com' }] }]);
    expect(result).toEqual([rest, { role: 'user', content: [{ type: 'text', text: 'I am [email]' }] }]);
    expect((result as unknown[])[0]).toBe(rest); // An array went in.
  });

  it('leaves the value that it was given as it was', () => {
    const value = { to: 'bob@example.com' };
    deep(value);
    expect(value).toEqual({ to: 'bob@example.com' });
  });

  it.each([
    ['an object', { a: [1, 'x', null, true, { b: undefined }] }],
    ['a date', { at: new Date(0) }],
    ['a URL', new URL('https://example.com/')],
    ['a bigint', { n: 10n }],
    ['bytes', new Uint8Array([1, 2])],
    ['a function', { run: () => 1 }],
    ['a number that is none', { n: Number.NaN, m: -0 }],
    ['nothing', undefined],
    ['a hole', new Array(3)],
    ['an object without prototype', Object.assign(Object.create(null), { a: 1 })],
    ['a map', new Map([['a', 1]])],
  ])('gives %s back by identity when there is nothing to redact', (_what, value) => {
    expect(deep(value)).toBe(value);
  });

  it('replaces keys that are personal themselves, and loses no entry by it', () => {
    expect(deep({ 'bob@example.com': 1, 'al@example.com': 2, name: 3 })).toEqual({
      '[email]': 1,
      '[email] 2': 2,
      name: 3,
    });
  });

  it('knows by its key what a number of digits is', () => {
    expect(deep({ phone: '4155552671', homePhone: 4155552671, ssn: 123456789, order: 4155552671 })).toEqual({
      phone: '[phone]',
      homePhone: '[phone]',
      ssn: '[ssn]',
      order: 4155552671,
    });
    expect(deep({ phone_numbers_seen: 1712345678, phone_id: '1712345678' })).toEqual({
      phone_numbers_seen: 1712345678,
      phone_id: '1712345678',
    });
  });

  it('replaces numbers that are cards', () => {
    expect(deep([4111111111111111, 4111111111111112, 4111111111111111n])).toEqual([
      '[card]',
      4111111111111112,
      '[card]',
    ]);
  });

  it('takes what an object is written as', () => {
    class Customer {
      #email = 'bob@example.com';
      toJSON() {
        return { email: this.#email };
      }
    }
    expect(deep({ customer: new Customer(), url: new URL('https://u:p@example.com/') })).toEqual({
      customer: { email: '[email]' },
      url: 'https://[secret]@example.com/',
    });
    expect(deep([new String('bob@example.com')])).toEqual(['[email]']);
  });

  it('cuts a cycle, since what it leads back to is not redacted', () => {
    const value: Record<string, unknown> = { to: 'bob@example.com' };
    value.self = [value];
    expect(deep(value)).toEqual({ to: '[email]', self: ['[circular]'] });
  });

  it('walks what is shared once, however often it is met', () => {
    let calls = 0;
    let value: unknown = { text: 'bob@example.com' };
    for (let level = 0; level < 40; level += 1) value = [value, value];
    mapStrings(value, (text) => {
      calls += 1;
      return `${text}!`;
    });
    expect(calls).toBe(2); // The key and the text.
  });

  it('puts a word in the place of what cannot be read', () => {
    const value = {
      get name(): string {
        throw new Error('no');
      },
      proxy: new Proxy(
        {},
        {
          ownKeys: () => {
            throw new Error('no');
          },
        },
      ),
      json: {
        toJSON: () => {
          throw new Error('no');
        },
      },
      fine: 1,
    };
    expect(deep(value)).toEqual({ name: '[unreadable]', proxy: '[unreadable]', json: '[unreadable]', fine: 1 });
  });

  it('ends at a depth that no message has', () => {
    let value: unknown = 'bob@example.com';
    for (let level = 0; level < 100_000; level += 1) value = { value };
    const written = JSON.stringify(deep(value));
    expect(written).toContain('"[too deep]"');
    expect(written).not.toContain('bob');
  });

  it('keeps a key named __proto__ a key', () => {
    expect(JSON.stringify(deep(JSON.parse('{"__proto__":{"to":"bob@example.com"}}')))).toBe(
      '{"__proto__":{"to":"[email]"}}',
    );
  });
});
