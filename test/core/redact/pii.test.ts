import { describe, expect, it } from 'vitest';
import { createRedactor } from '../../../src/core/redact/redactor.ts';

const redact = (text: string) => createRedactor({ pii: true })?.text(text);

/** What is found, by its placeholder. Each text is also tried inside a sentence and inside a JSON string. */
const found: Readonly<Record<string, readonly string[]>> = {
  '[email]': [
    'bob@example.com',
    'bob+tag@sub.example.co.uk',
    "o'brien@example.ie",
    'first.last_name-2@ex-ample.io',
    'josé.müller@exämple.de',
    '田中@例え.jp',
    'почта@пример.рф',
    'bob@xn--exmple-cua.de',
    'ｂｏｂ＠ｅｘａｍｐｌｅ．ｃｏｍ',
    'bob%40example.com',
  ],
  '[phone]': [
    '+14155552671',
    '+1 (415) 555-2671',
    '+1.415.555.2671',
    '+44 20 7946 0958',
    '+44 (0)20 7946 0958',
    '(+44) 20 7946 0958',
    '+49 171/1234567',
    '0044 20 7946 0958',
    '415-555-2671',
    '415.555.2671',
    '415 555 2671',
    '(415) 555-2671',
    '(415)555-2671',
    '1-800-555-1234',
    '555-123-4567',
    '020 7946 0958',
    '07911 123456',
    '06 12 34 56 78',
    '01.23.45.67.89',
    '0171/1234567',
    '030 123456',
    '(02) 9374 4000',
    '0412 345 678',
    '03-1234-5678',
    '(11) 91234-5678',
    '138 0013 8000',
    '612 34 56 78',
    '8 (912) 345-67-89',
    '081234 56789',
    '+１ ４１５ ５５５ ２６７１',
    '415‑555‑2671',
    '+٤٤ ٢٠ ٧٩٤٦ ٠٩٥٨',
  ],
  '[card]': [
    '4111111111111111',
    '4111 1111 1111 1111',
    '4111-1111-1111-1111',
    '4222222222222',
    '378282246310005',
    '3782 822463 10005',
    '5555555555554444',
    '2223003122003222',
    '6011111111111117',
    '3530111333300000',
    '30569309025904',
    '6200000000000005',
    '4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1',
    '４１１１ １１１１ １１１１ １１１１',
  ],
  '[ssn]': ['123-45-6789', '123 45 6789', '078-05-1120', '912-70-1234'],
  '[iban]': [
    'DE89 3704 0044 0532 0130 00',
    'DE89370400440532013000',
    'GB82 WEST 1234 5698 7654 32',
    'gb82west12345698765432',
    'FR14 2004 1010 0505 0001 3M02 606',
    'NO93 8601 1117 947',
    'MT84 MALT 0110 0001 2345 MTLC AST0 01S',
  ],
  '[ip]': [
    '192.168.0.1',
    '8.8.8.8',
    '2001:db8::1',
    '2001:0db8:85a3:0000:0000:8a2e:0370:7334',
    'fe80::1',
    '::ffff:192.0.2.1',
  ],
  '[secret]': [
    'sk-proj-abc123DEF456ghi789jkl',
    'sk-ant-api03-Zm9vYmFyYmF6cXV4',
    'sk-abcdefghijklmnopqrstuvwxyz',
    'AKIAIOSFODNN7EXAMPLE',
    'ghp_0123456789abcdefghijABCDEFGHIJ012345',
    'github_pat_11ABCDEFG0123456789_abcdefghijklmnopqrstuvwxyz0123456789',
    'xoxb-123456789012-1234567890123-AbCdEfGhIjKl',
    'AIzaSyA1234567890abcdefghijklmnopqrstuv',
    'gsk_abcdefghij0123456789ABCDEFGHIJ',
    'hf_abcdefghijABCDEFGHIJ0123456789abcd',
    'glpat-abcdefghij0123456789',
    'sk_live_abcdefghij0123456789ABCD',
    'SG.abcdefghij0123456789AB.abcdefghij0123456789ABCDEFGHIJ0123456789abc',
    'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmNHl0w5N',
    '-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\nMIIEpAIBAAKCAQEA\nabc=\n-----END RSA PRIVATE KEY-----',
    '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAA',
  ],
};

/** Text before and after that stays, around what goes. */
const partly: readonly (readonly [text: string, result: string])[] = [
  ['Authorization: Bearer abcdef1234567890abcd', 'Authorization: Bearer [secret]'],
  ['"authorization": "Basic dXNlcjpwYXNzd29yZDE="', '"authorization": "Basic [secret]"'],
  ['postgres://admin:hunter2@db.internal/app', 'postgres://[secret]@db.internal/app'],
  ['see https://bob:p4ss@example.com:8080/x?y=1', 'see https://[secret]@example.com:8080/x?y=1'],
  ['http://10.0.0.1:8080/health', 'http://[ip]:8080/health'],
  ['ssh root@10.0.0.1', 'ssh root@[ip]'],
  ['[2001:db8::1]:443', '[[ip]]:443'],
  ['Is it 10.0.0.1? Or 10.0.0.2.', 'Is it [ip]? Or [ip].'],
  ['SSN: 123456789', 'SSN: [ssn]'],
  ['her social security number is 123456789.', 'her social security number is [ssn].'],
  ['phone: 4155552671', 'phone: [phone]'],
  ['{"phone_number": "4155552671", "id": "4155552671"}', '{"phone_number": "[phone]", "id": "4155552671"}'],
  ['我的邮箱是bob@example.com谢谢', '我的邮箱是[email]谢谢'],
  ['**bob@example.com**, <al@example.com>; mailto:eve@example.com.', '**[email]**, <[email]>; mailto:[email].'],
  ['?email=bob%40example.com&page=2', '?email=[email]&page=2'],
  ['12 4111 1111 1111 1111 99', '12 [card] 99'],
  ['cards: 4111111111111111,5555555555554444', 'cards: [card],[card]'],
  ['ID12 DE89 3704 0044 0532 0130 00 due', 'ID12 [iban] due'],
  [String.raw`{"t":"a\nbob@example.com\n415-555-2671\t123-45-6789"}`, String.raw`{"t":"a\n[email]\n[phone]\t[ssn]"}`],
  [String.raw`jos\u00e9@example.com`, '[email]'],
  [String.raw`{"t":"\u002b14155552671"}`, '{"t":"[phone]"}'],
  ['-----BEGIN PRIVATE KEY-----\nMII=\n-----END PRIVATE KEY-----\nkeep this', '[secret]\nkeep this'],
];

const untouched = [
  '1712345678',
  '1712345678901',
  '1712345678901234',
  'version 1.2.3.4',
  'Version: 10.0.19041.1',
  '{"version": "1.2.3.4"}',
  'v1.2.3.4',
  'pkg==1.2.3.4',
  'Chrome/120.0.0.0 Safari/537.36',
  'section 1.2.3.4',
  'std::vector<int>',
  '::',
  'a::b',
  'dead::beef',
  'face::add()',
  '::before',
  'ISBN 0-306-40615-2',
  'ISBN 978-0-306-40615-7',
  'ISBN 0306406152',
  '9780306406157',
  '080442957X',
  'order 4155552671',
  'order #112-1234567-1234567',
  'INV-2024-000123',
  'SKU 1234-5678-9012',
  '4111111111111112',
  '2024-01-15T10:30:00.123+02:00',
  '2024-01-15 10:30:00',
  '01/02/2024 10:30',
  '01.02.2024 - 03.04.2024',
  '01-02-2024 1530',
  '10:30-11:45',
  '00:1A:2B:3C:4D:5E',
  '3.14159265358979',
  '0.4242424242424242',
  '-1.5e10',
  '$1,234,567.89',
  '100 200 3000',
  '00 01 02 03 04 05 06 07',
  '550e8400-e29b-41d4-a716-446655440000',
  '12345678-1234-1234-1234-123456789012',
  'a50e8400-e29b-41d4-4716-446655440000',
  'd41d8cd98f00b204e9800998ecf8427e',
  '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  '0x7fffffffffff',
  '000-12-3456',
  'range 1-100, 200-300',
  '(2020) 1234-1240',
  'lodash@4.17.21',
  'next@15.0.0-canary.beta',
  '@types/node',
  'user@localhost',
  'https://medium.com/@bob/post',
  'sk-learn-pipeline-example',
  'bearer of good news',
  '999.1.1.1',
  'phone_number_id: 171234567890',
  'iPhone 1712345678',
  'DE89 is a postcode',
  'DE89 3704 0044 0532 0130 01',
  'Hello 谢谢 👍',
  '',
];

const rows = Object.entries(found).flatMap(([placeholder, texts]) => texts.map((text) => [text, placeholder] as const));

describe('built-in redaction', () => {
  it.each(rows)('of %s is %s', (text, placeholder) => {
    expect(redact(text)).toBe(placeholder);
    expect(redact(`I said ${text}, not more.`)).toBe(`I said ${placeholder}, not more.`);
    expect(redact(`5 (${text}) 7`)).toBe(`5 (${placeholder}) 7`);
    expect(redact(JSON.stringify({ a: `x\n${text}\ty` }))).toBe(JSON.stringify({ a: `x\n${placeholder}\ty` }));
  });

  it.each(partly)('of %s is %s', (text, result) => {
    expect(redact(text)).toBe(result);
    expect(redact(result)).toBe(result);
  });

  it.each(untouched)('leaves %s as it is', (text) => {
    expect(redact(text)).toBe(text);
    expect(redact(`I said ${text}, not more.`)).toBe(`I said ${text}, not more.`);
    expect(redact(JSON.stringify([text]))).toBe(JSON.stringify([text]));
  });
});
