import { describe, expect, it } from 'vitest';
import { MockAmplitudeAI } from '../../src/testing.ts';

describe('tracking methods', () => {
  it('take what was in the options when they were called, though the app fills them again at once', () => {
    const ai = new MockAmplitudeAI();
    const options = { content: 'first', userId: 'user-1' };
    ai.trackUserMessage(options);
    options.content = 'second';
    ai.trackUserMessage(options);
    expect(ai.events.map((event) => event.event_properties.$llm_message)).toEqual([
      { text: 'first' },
      { text: 'second' },
    ]);
  });
});

describe('counts of tokens that cannot be', () => {
  const impossible = [
    { inputTokens: 10, outputTokens: 5, cacheReadTokens: 1_000 },
    { inputTokens: -10, outputTokens: 5 },
    { inputTokens: Number.NaN, outputTokens: 5 },
  ];
  const models = [
    { provider: 'google', model: 'gemini-2.5-pro' },
    { provider: 'openai', model: 'gpt-4o' },
  ];
  it.each(models.flatMap((model) => impossible.map((counts) => ({ ...model, ...counts }))))(
    'cost $model the price, and never the event: $inputTokens in, $cacheReadTokens cached',
    (options) => {
      const ai = new MockAmplitudeAI();
      ai.trackAiMessage({ ...options, latencyMs: 1 });
      expect(ai.events).toHaveLength(1);
      expect(ai.events[0]?.event_properties).not.toHaveProperty('[Agent] Cost USD');
    },
  );
});
