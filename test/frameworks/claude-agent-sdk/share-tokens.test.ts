import { expect, it } from 'vitest';
import { byModel, shareTokens } from '../../../src/frameworks/claude-agent-sdk/share-tokens.ts';

const haiku = 'claude-haiku-4-5-20251001';

it('what is left of a model’s tokens is shared by length, and adds up', () => {
  const answers = [1, 1, 1].map((length) => ({ model: haiku, length }));
  const shares = shareTokens(answers, [{ model: 'claude-haiku-4-5', total: 110, counted: 10 }]);
  expect(shares).toEqual([33, 34, 33]);
});

it('an answer of a model without a total is left open, and nothing is shared twice', () => {
  const answers = [
    { model: haiku, length: 0 },
    { model: 'claude-opus-4-5', length: 5 },
    { model: undefined, length: 5 },
  ];
  expect(shareTokens(answers, [{ model: haiku, total: 5, counted: 9 }])).toEqual([0, undefined, undefined]);
});

it('the names of one model have one total', () => {
  const usage = [
    ['claude-haiku-4-5', { outputTokens: 4 }],
    [haiku, { outputTokens: 3 }],
    ['claude-opus-4-5', { outputTokens: 2 }],
  ] as const;
  expect([...byModel(usage)]).toEqual([
    ['claude-haiku-4-5', 7],
    ['claude-opus-4-5', 2],
  ]);
});
