import { describe, expect, it } from 'vitest';
import { didYouMean, nearest } from '../../src/actions/nearest.ts';

const known = ['[Agent] AI Response', '[Agent] Tool Call', '[Agent] Span'];

describe('the nearest name', () => {
  it.each([
    ['ai-response', '[Agent] AI Response'],
    ['[Agent] AI Respnse', '[Agent] AI Response'],
    ['toolcall', '[Agent] Tool Call'],
    ['[agent] spam', '[Agent] Span'],
  ])('of %s is %s', (given, meant) => {
    expect(nearest(given, known)).toBe(meant);
  });

  it.each(['', '???', 'checkout completed'])('of %j is none', (given) => {
    expect(nearest(given, known)).toBeUndefined();
  });

  it('is said first, then all that is known', () => {
    expect(didYouMean('tool cal', known)).toBe(
      'Did you mean "[Agent] Tool Call"? Known: [Agent] AI Response, [Agent] Tool Call, [Agent] Span.',
    );
  });
});
