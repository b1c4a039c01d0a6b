import fc from 'fast-check';
import { getCountries, getExampleNumber } from 'libphonenumber-js';
import examples from 'libphonenumber-js/examples.mobile.json';
import validator from 'validator';
import { describe, expect, it } from 'vitest';
import { redactPii } from '../../../src/core/redact/redact-pii.ts';
import { createRedactor } from '../../../src/core/redact/redactor.ts';

/** Made of what the patterns look at, so that near misses and overlaps are frequent. */
const pieces = [
  ...[
    'a',
    'bob',
    '@',
    '.',
    '-',
    ' ',
    '\n',
    '"',
    '\\',
    '\\n',
    ':',
    '::',
    '/',
    '//',
    '+',
    '(',
    ')',
    '[',
    ']',
    '%40',
    '_',
  ],
  ...['0', '1', '4', '12', '415', '555', '2671', '4111', '4111111111111111', '123-45-6789', '1.2.3.4', '2001:db8::1'],
  ...['example.com', 'bob@example.com', 'sk-', 'sk-abc123DEF456ghi789', 'eyJ', 'Bearer ', 'http://', 'phone: ', 'ssn '],
  ...['DE89', '3704', 'é', '谢', '👍', '１', '[email]', '[phone]', '[secret]', 'version ', '020 7946 0958', '+44 '],
];
const messy = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(''));
const anyText = fc.oneof(messy, fc.string({ unit: 'binary', maxLength: 200 }), fc.lorem());
const prose = fc.lorem({ maxCount: 12 });

const digit = fc.integer({ min: 0, max: 9 });
const digits = (count: number) => fc.array(digit, { minLength: count, maxLength: count }).map((list) => list.join(''));

/** Completes digits to a card by the only last digit that the validator takes. */
const card = fc
  .tuple(fc.constantFrom('4', '51', '55', '2221', '6011', '65'), digits(15), fc.constantFrom('', ' ', '-'))
  .map(([prefix, more, separator]) => {
    const start = (prefix + more).slice(0, 15);
    const whole = [...'0123456789'].map((last) => start + last).find((number) => validator.isLuhnNumber(number)) ?? '';
    return (whole.match(/\d{4}/g) ?? []).join(separator);
  });

const iban = fc
  .tuple(fc.constantFrom(['DE', 18], ['AT', 16], ['ES', 20], ['PL', 24], ['SE', 20] as const), digits(24), fc.boolean())
  .map(([[country, length], more, isSpaced]) => {
    const rest = more.slice(0, Number(length));
    const check = Array.from({ length: 97 }, (_, index) => String(index + 2).padStart(2, '0'));
    const whole = check.map((two) => `${country}${two}${rest}`).find((account) => validator.isIBAN(account)) ?? '';
    return isSpaced ? (whole.match(/.{1,4}/g) ?? []).join(' ') : whole;
  });

const phone = fc
  .constantFrom(...getCountries())
  .map((country) => getExampleNumber(country, examples))
  .filter((number) => number !== undefined && number.number.length > 9)
  .chain((number) => fc.constantFrom(number?.number ?? '', number?.formatInternational() ?? ''));

const email = fc.emailAddress().filter((address) => /^[a-z\d][^/=?{}|`&]*$/i.test(address));

describe('redaction, for any text,', () => {
  it('is the same when it is done twice', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = redactPii(text);
        expect(redactPii(once)).toBe(once);
      }),
      { numRuns: 3_000 },
    );
  });

  it('leaves JSON valid, with the same structure', () => {
    fc.assert(
      fc.property(fc.array(anyText), (texts) => {
        const again: unknown = JSON.parse(redactPii(JSON.stringify(texts)));
        expect(again).toHaveLength(texts.length);
      }),
      { numRuns: 1_000 },
    );
  });

  it('leaves prose as it is, and gives the very value back', () => {
    const redactor = createRedactor({ pii: true });
    fc.assert(
      fc.property(fc.array(fc.record({ text: prose, count: fc.integer({ max: 999_999 }) })), (value) => {
        expect(redactor?.deep(value)).toBe(value);
      }),
    );
  });

  it('gives a value of the same keys for any JSON, and never throws', () => {
    const redactor = createRedactor({ pii: true });
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const size = (one: unknown) => Object.keys(Object(one)).length;
        if (typeof value === 'object') expect(size(redactor?.deep(value))).toBe(size(value));
        else expect(typeof redactor?.deep(value)).toMatch(/string|number|boolean/);
      }),
    );
  });

  it.each([
    ['card', '[card]', card],
    ['bank account number', '[iban]', iban],
    ['phone number', '[phone]', phone],
    ['e-mail address', '[email]', email],
  ])('finds any %s between any words', (_kind, placeholder, arbitrary) => {
    fc.assert(
      fc.property(prose, arbitrary, prose, (before, secret, after) => {
        expect(secret).not.toBe('');
        expect(redactPii(`${before} ${secret} ${after}`)).toBe(`${before} ${placeholder} ${after}`);
      }),
      { numRuns: 500 },
    );
  });
});
