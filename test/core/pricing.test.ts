import * as prices from '@pydantic/genai-prices';
import { calcPrice } from '@pydantic/genai-prices';
import { describe, expect, it } from 'vitest';
import { priceFrom } from '../../src/core/pricing.ts';

const price = priceFrom(prices);

describe('the price of a call', () => {
  it.each([
    ['openai', 'gpt-4o'],
    ['openai', 'gpt-4o-mini-2024-07-18'],
    ['anthropic', 'claude-sonnet-4-20250514'],
    ['anthropic', 'claude-haiku-4-5-20251001'],
    ['google', 'gemini-2.5-pro'],
  ])('of %s %s is what the library says, for any mix of tokens', (provider, model) => {
    for (const usage of [
      { input: 5_000, output: 200 },
      { input: 5_000, output: 200, cacheRead: 4_500 },
      { input: 5_000, output: 200, cacheRead: 4_500, cacheCreation: 500 },
      { input: 300_000, output: 10 },
    ]) {
      const { input, output, cacheRead = 0, cacheCreation = 0 } = usage;
      const tokens = {
        input_tokens: input,
        output_tokens: output,
        cache_read_tokens: cacheRead,
        cache_write_tokens: cacheCreation,
      };
      const expected = calcPrice(tokens, model, { providerId: provider })?.total_price ?? Number.NaN;
      expect(price(provider, model, usage)).toBeCloseTo(expected, 12);
    }
  });

  it('of a fine-tuned model is that of the model it was made from', () => {
    const usage = { input: 1_000, output: 10 };
    expect(price('openai', 'ft:gpt-4o-mini:org::id', usage)).toBe(price('openai', 'gpt-4o-mini', usage));
  });

  it('is unknown, and not 0, for a model or provider without a price, or without counts', () => {
    expect(price('openai', 'no-such-model', { input: 10, output: 10 })).toBeUndefined();
    expect(price('nobody', 'no-such-model', { input: 10, output: 10 })).toBeUndefined();
    expect(price('openai', 'gpt-4o', {})).toBeUndefined();
  });
});
