import { describe, expect, it } from 'vitest';
import { MockAmplitudeAI } from '../../src/testing.ts';

const answer = { model: 'gpt-4o', provider: 'openai', latencyMs: 1, inputTokens: 1_000, outputTokens: 1_000 };
const costs = (ai: MockAmplitudeAI) => ai.events.map((event) => event.event_properties['[Agent] Cost USD']);

describe('prices of the app’s own', () => {
  const own = { ...answer, model: 'in-house-1', provider: 'acme' };

  it('are for models that the built-in data lacks, and win where it has them', () => {
    const ai = new MockAmplitudeAI({
      prices: { 'in-house-1': { input: 1, output: 2 }, 'gpt-4o': { input: 10, output: 10 } },
    });
    ai.trackAiMessage(own);
    ai.trackAiMessage(answer);
    const { outputTokens: _, ...embedding } = own;
    ai.trackEmbedding({ ...embedding, dimensions: 3 });
    expect(costs(ai)).toEqual([0.003, 0.02, 0.001]);
  });

  it('may be for one provider alone, which wins over the model by itself', () => {
    const ai = new MockAmplitudeAI({
      prices: { 'in-house-1': { input: 1, output: 1 }, 'acme/in-house-1': { input: 5, output: 5 } },
    });
    ai.trackAiMessage(own);
    ai.trackAiMessage({ ...own, provider: 'other' });
    expect(costs(ai)).toEqual([0.01, 0.002]);
  });

  it('know the prompt cache, and take the price of input where they do not say', () => {
    const cached = { ...own, cacheReadTokens: 500, cacheCreationTokens: 300 };
    const ai = new MockAmplitudeAI({
      prices: {
        'in-house-1': { input: 10, output: 0, cacheRead: 1, cacheCreation: 20 },
        'in-house-2': { input: 10, output: 0 },
      },
    });
    ai.trackAiMessage(cached);
    ai.trackAiMessage({ ...cached, model: 'in-house-2' });
    expect(costs(ai)).toEqual([0.0085, 0.01]);
  });

  it('may be a function, which leaves a call to the built-in data by saying nothing', () => {
    const ai = new MockAmplitudeAI({
      prices: ({ model, usage }) => (model === 'in-house-1' ? (usage.output ?? 0) / 1_000 : undefined),
    });
    ai.trackAiMessage(own);
    ai.trackAiMessage(answer);
    ai.trackAiMessage({ ...own, model: 'unknown-9' });
    expect(costs(ai)).toEqual([1, 0.0125, undefined]);
  });

  it('that throw leave the event to the built-in data', () => {
    const ai = new MockAmplitudeAI({
      prices: () => {
        throw new Error('of the app');
      },
    });
    ai.trackAiMessage(answer);
    ai.trackAiMessage({ ...answer, model: 'in-house-1' });
    expect(costs(ai)).toEqual([0.0125, undefined]);
  });
});

describe('the cost of a run', () => {
  const session = (ai: MockAmplitudeAI) => ai.agent('bot').session({ sessionId: 'thread-1' });

  it('is told as what its events have not told yet', () => {
    const ai = new MockAmplitudeAI();
    session(ai).run((running) => {
      running.newTrace();
      running.trackAiMessage({ ...answer, totalCostUsd: 0.1 });
      running.trackAiMessage({ ...answer, inputTokens: undefined, outputTokens: undefined, runCostUsd: 0.3 });
      running.trackAiMessage({ ...answer, runCostUsd: 0.3 });
      running.trackAiMessage({ ...answer, runCostUsd: 0.75 });
    });
    expect(costs(ai).slice(0, 4)).toEqual([0.1, 0.2, 0, 0.45]);
  });

  it('counts what was priced here, and never goes below nothing', () => {
    const ai = new MockAmplitudeAI();
    session(ai).run((running) => {
      running.trackAiMessage(answer);
      running.trackAiMessage({ ...answer, runCostUsd: 0.02 });
      running.trackAiMessage({ ...answer, runCostUsd: 0.001 });
    });
    expect(costs(ai).slice(0, 3)).toEqual([0.0125, 0.0075, 0]);
  });

  it('is kept apart by trace and by session', () => {
    const ai = new MockAmplitudeAI();
    session(ai).run((running) => {
      running.newTrace();
      running.trackAiMessage({ ...answer, runCostUsd: 0.5 });
      running.newTrace();
      running.trackAiMessage({ ...answer, runCostUsd: 0.5 });
    });
    ai.trackAiMessage({ ...answer, sessionId: 'thread-2', runCostUsd: 0.5 });
    ai.trackAiMessage({ ...answer, runCostUsd: 0.5 });
    ai.trackAiMessage({ ...answer, runCostUsd: 0.5 });
    expect(costs(ai).filter((cost) => cost !== undefined)).toEqual([0.5, 0.5, 0.5, 0.5, 0.5]);
  });

  it('gives way to a cost that the app states for the answer', () => {
    const ai = new MockAmplitudeAI();
    ai.trackAiMessage({ ...answer, sessionId: 's', totalCostUsd: 0.4, runCostUsd: 9 });
    ai.trackAiMessage({ ...answer, sessionId: 's', runCostUsd: 1 });
    expect(costs(ai)).toEqual([0.4, 0.6]);
  });
});

describe('an answer from the app’s own cache', () => {
  it('costs nothing, and nothing is said of it', () => {
    const ai = new MockAmplitudeAI();
    ai.trackAiMessage({ ...answer, wasCached: true });
    expect(ai.events[0]?.event_properties).toMatchObject({ '[Agent] Was Cached': true });
    expect(costs(ai)).toEqual([undefined]);
  });
});
