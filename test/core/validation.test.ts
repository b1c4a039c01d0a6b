import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { shared } from '../../src/core/shared-state.ts';
import { AmplitudeAIError } from '../../src/index.ts';
import { MockAmplitudeAI, type MockOptions } from '../../src/testing.ts';
import { everyEnrichment, everyOption, type Method, methods, neededOptions } from './events/every-option.ts';

beforeEach(() => {
  shared.told.clear();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => vi.restoreAllMocks());

/** As an app without types does it. */
function call(ai: object, method: Method, options: unknown): unknown {
  return (Reflect.get(ai, method) as (options: unknown) => unknown).call(ai, options); // A tracking method by name.
}

const answer = neededOptions.trackAiMessage;

/** What an app may get wrong: [method, options, what strict validation says of it, the reason it is counted under]. */
const refused: [Method, object, string, string][] = [
  [
    'trackUserMessage',
    { userId: '' },
    'userId must be a string that is not empty; received ""',
    'userId must be a string that is not empty; received an empty string',
  ],
  [
    'trackUserMessage',
    { userId: 42 },
    'userId must be a string that is not empty; received 42',
    'userId must be a string that is not empty; received a number that it cannot be',
  ],
  [
    'trackUserMessage',
    { deviceId: '' },
    'deviceId must be a string that is not empty; received ""',
    'deviceId must be a string that is not empty; received an empty string',
  ],
  [
    'trackUserMessage',
    { sessionId: '' },
    'sessionId must be a string that is not empty; received ""',
    'sessionId must be a string that is not empty; received an empty string',
  ],
  [
    'trackAiMessage',
    { ...answer, latencyMs: 'fast' },
    'latencyMs must be a finite number, at least 0; received "fast"',
    'latencyMs must be a finite number, at least 0; received a string',
  ],
  [
    'trackAiMessage',
    { ...answer, latencyMs: -1 },
    'latencyMs must be a finite number, at least 0; received -1',
    'latencyMs must be a finite number, at least 0; received a number that it cannot be',
  ],
  [
    'trackAiMessage',
    { model: 'gpt-4o', latencyMs: 1 },
    'provider must be a string; received nothing',
    'provider must be a string; received nothing',
  ],
  [
    'trackToolCall',
    { ...neededOptions.trackToolCall, success: 'yes' },
    'success must be a boolean; received "yes"',
    'success must be a boolean; received a string',
  ],
  [
    'score',
    { name: 'csat', targetId: 'm', value: '4' },
    'value must be a finite number; received "4"',
    'value must be a finite number; received a string',
  ],
  [
    'score',
    { name: 'csat', targetId: 'm', value: Number.NaN },
    'value must be a finite number; received NaN',
    'value must be a finite number; received NaN',
  ],
  [
    'trackSessionEnrichment',
    { enrichments: { rubrics: [{ name: 'a', score: 7 }] } },
    'enrichments.rubrics[0].score must be a finite number from 0 to 1; received 7',
    'enrichments must be a finite number from 0 to 1; received a number that it cannot be',
  ],
  [
    'trackSessionEnrichment',
    { enrichments: { rubrics: [{ score: 0.5 }] } },
    'enrichments.rubrics[0].name must be a string; received nothing',
    'enrichments must be a string; received nothing',
  ],
  [
    'trackSessionEnrichment',
    { enrichments: 'good' },
    'enrichments must be an object; received "good"',
    'enrichments must be an object; received a string',
  ],
];

describe('with validation on', () => {
  it.each(refused)('%s throws what is wrong with %j', (method, options, message) => {
    const ai = new MockAmplitudeAI({ validate: true });
    const error = catchError(() => call(ai, method, options));
    expect(error).toBeInstanceOf(AmplitudeAIError);
    expect(error).toMatchObject({ code: 'INVALID_EVENT', message: expect.stringContaining(message) });
    expect(ai.events).toEqual([]);
  });

  it('names every problem at once, and the option that was meant', () => {
    const ai = new MockAmplitudeAI({ validate: true });
    const options = { ...answer, userId: '', inputToken: 5, outputTokens: 1.5, modelTier: 'slow' };
    const { message } = catchError(() => call(ai, 'trackAiMessage', options));
    expect(message).toContain('[Agent] AI Response was not recorded: ');
    expect(message).toContain('inputToken is no option of this event; did you mean inputTokens?');
    expect(message).toContain('outputTokens must be a whole number, at least 0; received 1.5');
    expect(message).toContain('modelTier must be one of "fast", "standard", "reasoning"; received "slow"');
    expect(message).toContain('userId must be');
  });

  it('looks at what agents and sessions bring as well', () => {
    const ai = new MockAmplitudeAI({ validate: true });
    expect(() => ai.agent('').trackUserMessage({ content: 'Hi' })).toThrow(
      /agentId must be a string that is not empty/,
    );
    expect(() => ai.agent('bot').session({ userId: 'me' }).trackUserMessage({ content: 'Hi' })).toThrow(
      'userId must have at least 5 characters; received "me"',
    );
  });

  it('takes the length of ids that the project takes', () => {
    const ai = new MockAmplitudeAI({ validate: true, minIdLength: 1 });
    ai.trackUserMessage({ userId: 'me', content: 'Hi' });
    expect(ai.events).toHaveLength(1);
  });

  it.each([undefined, null, 'Hello', 5])('says that options are an object, for %j', (options) => {
    const ai = new MockAmplitudeAI({ validate: true });
    expect(() => call(ai, 'trackAiMessage', options)).toThrow(/options must be an object|latencyMs must be/);
  });

  it.each(methods)('%s takes everything that it has, with undefined and null as absent', (method) => {
    const ai = new MockAmplitudeAI({ validate: true });
    call(ai, method, everyOption[method]);
    call(ai, method, { ...neededOptions[method], userId: undefined, sessionId: null, env: null });
    expect(ai.events).toHaveLength(2);
  });

  it('shows no more than the beginning of a long value', () => {
    const ai = new MockAmplitudeAI({ validate: true });
    const { message } = catchError(() => call(ai, 'score', { name: 'a', targetId: 'b', value: 'x'.repeat(5_000) }));
    expect(message.length).toBeLessThan(300);
  });

  it('never throws into a tracked call or a session of the app', () => {
    const ai = new MockAmplitudeAI({ validate: true });
    const result = ai
      .agent('bot')
      .session({ sessionId: 'thread-1' })
      .run(() => 'the app’s own');
    expect(result).toBe('the app’s own');
    ai.assertSessionClosed('thread-1');
  });
});

describe('with validation off', () => {
  it.each(refused)('%s goes on, and counts %j with its reason', (method, options, _, reason) => {
    const onEvent = vi.fn();
    const ai = new MockAmplitudeAI({ onEvent });
    expect(() => call(ai, method, options)).not.toThrow();
    expect(ai.events).toEqual([]);
    expect(ai.status().delivery).toMatchObject({ delivered: 0, rejected: 1, reasons: { [reason]: 1 } });
    expect(onEvent).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ event_type: expect.any(String) }),
      400,
      reason,
    );
  });

  const leftOut: [Method, object, string][] = [
    [
      'trackAiMessage',
      { ...answer, inputTokens: '12' },
      'inputTokens must be a whole number, at least 0; received a string',
    ],
    [
      'trackAiMessage',
      { ...answer, temperature: Number.POSITIVE_INFINITY },
      'temperature must be a finite number; received Infinity',
    ],
    ['trackUserMessage', { content: { text: 'Hi' } }, 'content must be a string; received an object'],
    ['trackUserMessage', { labels: [{ key: 'a' }] }, 'labels must be a string; received nothing'],
    ['trackUserMessage', { context: 'chat' }, 'context must be an object; received a string'],
  ];
  it.each(leftOut)('%s is sent without a property that is wrong and not needed: %j', (method, options, reason) => {
    const ai = new MockAmplitudeAI();
    call(ai, method, { ...options, env: 'test' });
    expect(ai.events).toHaveLength(1);
    expect(ai.events[0]?.event_properties).toMatchObject({ '[Agent] Env': 'test' });
    expect(ai.status()).toMatchObject({ leftOut: { [reason]: 1 }, delivery: { delivered: 1, rejected: 0 } });
    expect(console.warn).toHaveBeenCalledTimes(1);
  });

  it('reports ids that Amplitude will refuse, once, and sends the event', () => {
    const ai = new MockAmplitudeAI();
    ai.trackUserMessage({ userId: 'me', content: 'Hi' });
    ai.trackUserMessage({ userId: 'you', content: 'Hi' });
    expect(ai.events).toHaveLength(2);
    expect(console.warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('fewer than 5 characters'));
  });

  it('puts no value of the app into reasons and notices', () => {
    const ai = new MockAmplitudeAI();
    const secret = 'my card is 4111';
    call(ai, 'score', { name: secret, targetId: 'm', value: secret });
    call(ai, 'trackSessionEnrichment', { enrichments: { topicClassifications: { [secret]: { l1: 5 } } } });
    call(ai, 'trackUserMessage', { content: { text: secret } });
    expect(ai.events).toHaveLength(1);
    const told = JSON.stringify([ai.status(), vi.mocked(console.warn).mock.calls]);
    expect(told).not.toContain(secret);
  });

  it('refuses what throws when it is read, and goes on with the next', () => {
    const ai = new MockAmplitudeAI();
    const trap = {
      name: 'a',
      targetId: 'b',
      get value(): number {
        throw new Error('trap');
      },
    };
    expect(() => ai.score(trap)).not.toThrow();
    ai.score({ name: 'a', targetId: 'b', value: 1 });
    expect(ai.events).toHaveLength(1);
  });
});

describe('enrichments', () => {
  it('are taken with everything that they may hold', () => {
    const ai = new MockAmplitudeAI({ validate: true });
    ai.trackSessionEnrichment({ sessionId: 's', enrichments: everyEnrichment });
    expect(ai.events).toHaveLength(1);
  });

  const wrong: [object, string][] = [
    [{ qualityScore: 1.2 }, 'enrichments.qualityScore'],
    [{ agentChain: ['a', 5] }, 'enrichments.agentChain[1]'],
    [{ topicClassifications: { intent: { values: 'charts' } } }, 'enrichments.topicClassifications.intent.values'],
    [{ messageLabels: { m: [{ key: 'a', value: 'b', confidence: 2 }] } }, 'enrichments.messageLabels.m[0].confidence'],
    [
      { rubrics: [{ name: 'a', score: 1, evidence: [{ quote: 'x', turnIndex: -1 }] }] },
      'enrichments.rubrics[0].evidence[0].turnIndex',
    ],
    [{ hasTaskFailure: 'no' }, 'enrichments.hasTaskFailure'],
  ];
  it.each(wrong)('%j are refused with the place', (enrichments, place) => {
    const ai = new MockAmplitudeAI({ validate: true });
    expect(() => call(ai, 'trackSessionEnd', { enrichments })).toThrow(`${place} must be`);
  });
});

function catchError(run: () => unknown): Error {
  try {
    run();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('nothing was thrown');
}

describe('the modes together', () => {
  it('are what they are set to', () => {
    const options: MockOptions = { validate: true, debug: true, redactPii: true, contentMode: 'metadata_only' };
    expect(new MockAmplitudeAI(options).status()).toMatchObject(options);
  });
});
