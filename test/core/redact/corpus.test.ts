import { describe, expect, it } from 'vitest';
import { classes, linesOf, locales, scoreOf } from '../../../bench/redaction-corpus/score.ts';

describe('redaction on labelled texts', () => {
  it.each(locales)('leaves nothing of what is labelled in %s', (locale) => {
    const scores = scoreOf([locale]);
    expect(linesOf(locale).length).toBeGreaterThan(5);
    expect(classes.flatMap((kind) => scores[kind].missed)).toEqual([]);
  });

  it('takes for personal what is not in these places and no other', () => {
    const scores = scoreOf(locales);
    expect(classes.flatMap((kind) => scores[kind].wrong.map((text) => `${kind}: ${text}`))).toEqual([
      'email: git@github.com',
      'phone: 100-200-3000',
      'card: 2 3 4 5 6 7 8 9 10 11 12 13',
      'ip: 2.0.0.1',
    ]);
  });
});
