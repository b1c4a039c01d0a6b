import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/core/redact/fold.ts';
import { piiTable } from '../../../src/core/redact/pii-table.ts';
import { redactPii } from '../../../src/core/redact/redact-pii.ts';
import { hostilePieces, repeated } from './hostile.ts';

/** Placeholders and lengths, so that a failure stays readable. */
const outlineOf = (text: string) => ({ length: text.length, kinds: [...new Set(text.match(/\[[a-z]+\]/g))].sort() });

describe('a hostile text', () => {
  it.each(hostilePieces)('of %j repeated to 100 KB is redacted once and for all', (piece) => {
    const once = redactPii(repeated(piece, 100_000));
    expect(outlineOf(redactPii(once))).toEqual(outlineOf(once));
    expect(redactPii(once) === once).toBe(true);
  });

  it.each(hostilePieces)('of %j is redacted alike at twice the length', (piece) => {
    const [single, double] = [10_000, 20_000].map((length) => outlineOf(redactPii(repeated(piece, length))).kinds);
    expect(double).toEqual(single);
  });

  it('of every piece gives spans that are in order, apart and inside of the text', () => {
    for (const piece of hostilePieces) {
      const text = fold(repeated(piece, 2_000));
      for (const { name, find } of piiTable) {
        let last = 0;
        for (const [start, end] of find(text)) {
          expect(start, `${name} in ${piece}`).toBeGreaterThanOrEqual(last);
          expect(end, `${name} in ${piece}`).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }
    }
  });

  it('keeps its length and its offsets when it is folded', () => {
    for (const piece of hostilePieces) expect(fold(repeated(piece, 5_000))).toHaveLength(5_000);
  });
});
