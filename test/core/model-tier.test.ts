import { expect, it } from 'vitest';
import { inferModelTier } from '../../src/core/model-tier.ts';

it.each([
  ['gpt-4o', 'standard'],
  ['gpt-4o-mini-2024-07-18', 'fast'],
  ['gpt-4.1-nano', 'fast'],
  ['claude-haiku-4-5', 'fast'],
  ['us.anthropic.claude-3-5-haiku-20241022-v1:0', 'fast'],
  ['claude-sonnet-4-20250514', 'standard'],
  ['gemini-2.5-flash', 'fast'],
  ['gemini-2.5-pro', 'standard'],
  ['o1', 'reasoning'],
  ['o3-mini', 'reasoning'],
  ['openai/o4-mini', 'reasoning'],
  ['deepseek-reasoner', 'reasoning'],
  ['deepseek-r1', 'reasoning'],
  ['deepseek-chat', 'standard'],
  ['gemini', 'standard'],
  ['minimax-m2', 'standard'],
])('%s is %s', (model, tier) => {
  expect(inferModelTier(model)).toBe(tier);
});
