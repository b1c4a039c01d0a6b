import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CustomPattern } from '../../../src/core/redact/custom-pattern.ts';
import { createRedactor } from '../../../src/core/redact/redactor.ts';
import { shared } from '../../../src/core/shared-state.ts';

const only = (...patterns: CustomPattern[]) => {
  const redactor = createRedactor({ pii: false, patterns });
  if (!redactor) throw new Error('There are patterns, so there is a redactor.');
  return redactor;
};
const exponential = '(a+)+$';
const hostile = `${'a'.repeat(50)}!`;

describe('a custom pattern', () => {
  afterEach(() => shared.told.clear());

  it('is not needed, and without any there is nothing to do', () => {
    expect(createRedactor({ pii: false })).toBeUndefined();
    expect(createRedactor({ pii: false, patterns: [] })).toBeUndefined();
  });

  it('as a string is the source of a regular expression, and every match goes', () => {
    expect(only('EMP-\\d+').text('EMP-12 and EMP-345, emp-6')).toBe('[redacted] and [redacted], emp-6');
  });

  it('as a regular expression keeps its flags, matches everywhere, and is not touched itself', () => {
    const pattern = /emp-\d+$/im;
    pattern.lastIndex = 3;
    const redactor = only(pattern);
    expect(redactor.text('EMP-1\nemp-2')).toBe('[redacted]\n[redacted]');
    expect(redactor.text('EMP-1\nemp-2')).toBe('[redacted]\n[redacted]');
    expect([pattern.lastIndex, pattern.flags]).toEqual([3, 'im']);
  });

  it('as a function maps the text', () => {
    expect(only((text) => text.replaceAll('Falcon', '[project]')).text('Falcon flies')).toBe('[project] flies');
  });

  it('sees the text before the built-in kinds do, and those see what it returns', () => {
    const redactor = createRedactor({
      pii: true,
      patterns: [/\S+@corp\.example/g, (text) => `${text} al@example.com`],
    });
    expect(redactor?.text('eve@corp.example bob@example.com')).toBe('[redacted] [email] [email]');
  });

  it('replaces nothing by itself where it matches nothing', () => {
    expect(only('x*').text('axxb')).toBe('a[redacted]b');
    expect(only('\\b').text('a b')).toBe('a b');
  });

  it('works inside of values, on keys and on numbers', () => {
    const value = { 'EMP-1': ['EMP-2', 4711, { note: 'none' }] };
    expect(only('EMP-\\d', '^4711$').deep(value)).toEqual({
      '[redacted]': ['[redacted]', '[redacted]', { note: 'none' }],
    });
    expect(only('nowhere').deep(value)).toBe(value);
  });

  it.each([
    ['(', 'Redaction pattern 2 is "(": Invalid regular expression: /(/'],
    ['', 'Redaction pattern 2 is an empty string: give the source'],
    [async () => 'x', 'Redaction pattern 2 is the async function (anonymous): events do not wait'],
    [42, 'Redaction pattern 2 is a value of type number: give a string, a RegExp or a function'],
    [null, 'Redaction pattern 2 is a value of type object'],
  ])('%s is refused when it is configured', (pattern, message) => {
    const create = () => createRedactor({ pii: true, patterns: ['fine', pattern as string] }); // JavaScript has no types.
    expect(create).toThrow(message);
    expect(create).toThrow(expect.objectContaining({ code: 'INVALID_CONFIG' }));
  });

  it('that would run for years is broken off: the text goes as a whole, what was done before stays', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const redactor = only('EMP-\\d', exponential);
    expect(redactor.text(hostile)).toBe('[redacted]');
    expect(redactor.deep(['EMP-1', hostile, 'not reached'])).toEqual(['[redacted]', '[redacted]', '[redacted]']);
    expect(redactor.deep(['fine', hostile])).toEqual(['fine', '[redacted]']);
    expect(redactor.text('fine')).toBe('fine');
    expect(warn.mock.calls).toEqual([[expect.stringContaining('Redaction pattern 2 was not done after 100 ms')]]);
    expect(JSON.stringify(warn.mock.calls)).not.toContain('aaaa');
  });

  it('that never returns is broken off', () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const forever = () => {
      for (;;);
    };
    expect(only(forever).text('x')).toBe('[redacted]');
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('secret words');
      },
      'threw an error',
    ],
    ['returns nothing', () => undefined, 'returned undefined and not a string'],
    ['returns a promise that rejects', () => Promise.reject(new Error('late')), 'returned object and not a string'],
  ])('that %s lets nothing through and is told of once', async (_what, pattern, told) => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const redactor = only(pattern as unknown as () => string); // What JavaScript lets an app write.
    expect(redactor.text('one')).toBe('[redacted]');
    expect(redactor.deep({ two: 'three' })).toEqual({ '[redacted]': '[redacted]' });
    await new Promise(setImmediate); // A rejection that nobody takes would fail this test now.
    expect(warn.mock.calls).toEqual([[`[amplitude-ai] Redaction pattern 1 ${told}; the text is sent as [redacted].`]]);
  });

  it('may use the redactor itself', () => {
    const inner = only('EMP-\\d');
    expect(only((text) => inner.text(text)).text('EMP-1 x')).toBe('[redacted] x');
  });
});
