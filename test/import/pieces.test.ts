import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../src/core/delivery/read-answer.ts';
import { durationOf } from '../../src/import/pace.ts';
import { readTime } from '../../src/import/read-time.ts';
import { type Line, LineSplitter } from '../../src/import/split-lines.ts';

describe('the time of a line', () => {
  it.each([
    [1_735_689_600_000, 1_735_689_600_000],
    [1_735_689_600, 1_735_689_600_000],
    [1_735_689_600.25, 1_735_689_600_250],
    ['1735689600000', 1_735_689_600_000],
    ['2025-01-01T00:00:00Z', 1_735_689_600_000],
    ['2025-01-01T01:00:00+01:00', 1_735_689_600_000],
    ['2025-01-01T00:00:00.123', 1_735_689_600_123],
    ['2025-01-01 00:00', 1_735_689_600_000],
    ['2025-01-01', 1_735_689_600_000],
  ])('%j is %i, on a machine of any time zone', (value, time) => {
    expect(readTime(value)).toBe(time);
  });

  it.each([undefined, true, '', 'now', '1/2/2025', '2025', -5, 0, '2025-13-01T00:00:00Z', {}])(
    '%j is none',
    (value) => {
      expect(readTime(value)).toBeUndefined();
    },
  );
});

describe('the pace', () => {
  const event = (owner: string) => ({ event: 'userMessage', json: '', bytes: 0, owners: [owner], line: 1 }) as const;
  it('is set by the project where there are many users, and by the busiest one where there are few', () => {
    const many = Array.from({ length: 1_000 }, (_, index) => event(`user-${index}`));
    expect(durationOf(many, 1_000)).toBe(1_000);
    const few = Array.from({ length: 1_800 }, (_, index) => event(`user-${index % 2}`));
    expect(durationOf(few, 1_000_000)).toBe(1_000);
  });
});

describe('the wait that an answer asks for', () => {
  const at = Date.UTC(2025, 0, 1);
  it.each([
    ['12', 12_000],
    ['Wed, 01 Jan 2025 00:00:30 GMT', 30_000],
    ['Tue, 31 Dec 2024 00:00:00 GMT', 0],
    ['soon', undefined],
    [undefined, undefined],
  ])('%j is %s ms', (retryAfter, afterMs) => {
    expect(readAnswer({ status: 429, text: '<html>', retryAfter }, [], at)).toEqual({
      kind: 'later',
      reason: '429',
      afterMs,
    });
  });
});

describe('a line that is longer than an event may be', () => {
  it('is passed over without being kept, and the ones around it are read', async () => {
    const splitter = new LineSplitter(10);
    async function* chunks(): AsyncGenerator<Buffer> {
      for (const piece of ['one\nfar too long', ' to be kept', ' at all\nthree\n']) yield Buffer.from(piece);
    }
    const lines: Line[] = [];
    for await (const line of splitter.lines(chunks())) lines.push(line);
    expect(lines).toEqual([
      { number: 1, text: 'one\n' },
      { number: 2, fault: expect.stringContaining('longer than 10 bytes') },
      { number: 3, text: 'three\n' },
    ]);
    expect(splitter.offset).toBe('one\nfar too long to be kept at all\nthree\n'.length);
  });
});
