import { describe, expect, it } from 'vitest';
import { cutNotice, fitOutput } from '../../src/mcp/fit-output.ts';

const action = { page: 'rows', capped: ['notes'] };
const rows = Array.from({ length: 300 }, (_, at) => ({
  file: `src/folder/file-${at}.ts`,
  line: at,
  text: 'x'.repeat(60),
}));
const size = (value: unknown): number => JSON.stringify(value).length;

describe('an answer', () => {
  it('that is small comes whole', () => {
    const output = { rows: rows.slice(0, 3), notes: ['a'] };
    expect(fitOutput(action, output, {})).toEqual({ ...output, shown: 3, total: 3 });
  });

  it('that is large is cut to about 2,000 tokens, and says how to go on', () => {
    const fitted = fitOutput(action, { rows, notes: [] }, {});
    expect(size(fitted)).toBeLessThan(8_000);
    expect(fitted).toMatchObject({ total: 300, nextCursor: String(fitted.shown) });
    expect(cutNotice('a_tool', fitted)).toContain(`call a_tool with cursor "${fitted.nextCursor}"`);
  });

  it('in pages gives every item once', () => {
    const seen: unknown[] = [];
    let cursor: string | undefined;
    do {
      const fitted = fitOutput(action, { rows, notes: [] }, { cursor });
      if (Array.isArray(fitted.rows)) seen.push(...fitted.rows);
      cursor = typeof fitted.nextCursor === 'string' ? fitted.nextCursor : undefined;
    } while (cursor !== undefined);
    expect(seen).toEqual(rows);
  });

  it('keeps to the limit that was asked for, and to 40 KB whatever was asked for', () => {
    expect(fitOutput(action, { rows, notes: [] }, { limit: 2 })).toMatchObject({ shown: 2, nextCursor: '2' });
    const many = Array.from({ length: 10 }, () => rows).flat();
    expect(size(fitOutput(action, { rows: many, notes: [] }, { limit: 9_999 }))).toBeLessThan(41_000);
  });

  it('shortens an item that alone is too large, and never stands still', () => {
    const fitted = fitOutput(action, { rows: [{ diff: 'y'.repeat(200_000) }, { diff: 'z' }], notes: [] }, {});
    expect(size(fitted)).toBeLessThan(41_000);
    expect(fitted).toMatchObject({
      shown: 1,
      nextCursor: '1',
      rows: [{ diff: expect.stringContaining('200000 characters') }],
    });
  });

  it('counts the other lists that it cuts', () => {
    const fitted = fitOutput(action, { rows: [], notes: Array.from({ length: 90 }, () => 'note') }, {});
    expect(fitted).toMatchObject({ cut: { notes: 90 }, notes: { length: 20 } });
    expect(cutNotice('a_tool', fitted)).toBe('only the first of 90 notes are shown.');
  });

  it.each(['-1', 'x', '99999', '1.5'])('to a wrong cursor (%s) says what a cursor is', (cursor) => {
    expect(() => fitOutput(action, { rows, notes: [] }, { cursor })).toThrow('Pass the nextCursor');
  });
});
