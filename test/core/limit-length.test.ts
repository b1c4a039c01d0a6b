import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limitJson, limitText, MAX_PROPERTY_LENGTH } from '../../src/core/limit-length.ts';
import { MockAmplitudeAI } from '../../src/testing.ts';

const long = 'word '.repeat(2_000);

describe('strings of an event', () => {
  it('stay whole where they are content of a message, and within the limit elsewhere', () => {
    const ai = new MockAmplitudeAI();
    ai.trackAiMessage({
      model: 'm',
      provider: 'p',
      latencyMs: 1,
      content: long,
      systemPrompt: long,
      errorMessage: long,
    });
    expect(ai.events[0]?.event_properties).toMatchObject({
      $llm_message: { text: long },
      '[Agent] System Prompt': `${long.slice(0, MAX_PROPERTY_LENGTH - 1)}…`,
      '[Agent] System Prompt Length': long.length,
      '[Agent] Error Message': expect.stringMatching(/…$/),
    });
  });

  it('that are JSON stay JSON, and keep as much as fits', () => {
    const ai = new MockAmplitudeAI();
    const input = { query: long, filters: Array.from({ length: 500 }, (_, index) => ({ index, name: 'filter' })) };
    ai.trackToolCall({ toolName: 'search', success: true, latencyMs: 1, input, output: long });
    const { '[Agent] Tool Input': given, '[Agent] Tool Output': output } = ai.events[0]?.event_properties ?? {};
    expect(String(given).length).toBeLessThanOrEqual(MAX_PROPERTY_LENGTH);
    expect(JSON.parse(String(given)).query).toMatch(/^word word.*…$/);
    expect(JSON.parse(String(given)).filters.at(-1)).toMatch(/^… \d+ more$/);
    expect(JSON.parse(String(output)).length).toBeGreaterThan(800);
  });

  it('of enrichments are not cut: Amplitude reads all of them', () => {
    const ai = new MockAmplitudeAI();
    const rubrics = Array.from({ length: 40 }, (_, index) => ({
      name: `rubric-${index}`,
      score: 1,
      rationale: 'clear',
    }));
    ai.trackSessionEnrichment({ sessionId: 's', enrichments: { rubrics } });
    expect(JSON.parse(String(ai.events[0]?.event_properties['[Agent] Enrichments'])).rubrics).toHaveLength(40);
  });
});

describe('limitText', () => {
  it('never splits a character', () => {
    const text = '🙂'.repeat(MAX_PROPERTY_LENGTH);
    for (const limit of [10, 11, MAX_PROPERTY_LENGTH]) {
      const cut = limitText(text, limit);
      expect(cut.length).toBeLessThanOrEqual(limit);
      expect(Buffer.from(cut).toString()).toBe(cut);
    }
  });

  it('gives a text that fits back as it is', () => {
    expect(limitText('x'.repeat(MAX_PROPERTY_LENGTH))).toBe('x'.repeat(MAX_PROPERTY_LENGTH));
  });
});

describe('limitJson', () => {
  it('gives JSON within the limit for any value', () => {
    const anything = fc.jsonValue({ maxDepth: 6, depthSize: 'large' });
    fc.assert(
      fc.property(anything, fc.integer({ min: 1, max: 300 }), (value, times) => {
        const json = JSON.stringify({ value, many: Array.from({ length: times }, () => value) });
        const short = limitJson(json);
        expect(short.length).toBeLessThanOrEqual(MAX_PROPERTY_LENGTH);
        expect(() => JSON.parse(short)).not.toThrow();
        if (json.length <= MAX_PROPERTY_LENGTH) expect(short).toBe(json);
      }),
      { numRuns: 200 },
    );
  });

  it('ends with a sign where nothing else fits', () => {
    const wide = Object.fromEntries(
      Array.from({ length: 5 }, (_, index) => [`${index}${'"'.repeat(2_000)}`, '\u0001'.repeat(900)]),
    );
    expect(limitJson(JSON.stringify(wide)).length).toBeLessThanOrEqual(MAX_PROPERTY_LENGTH);
  });
});
