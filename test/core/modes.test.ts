import { afterEach, describe, expect, it, vi } from 'vitest';
import { AmplitudeAI } from '../../src/core/amplitude-ai.ts';
import { debugLine } from '../../src/core/debug-line.ts';
import { SDK_VERSION } from '../../src/core/version.ts';
import { MockAmplitudeAI } from '../../src/testing.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

function stderr(): string[] {
  const lines: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean(lines.push(String(text))));
  return lines;
}

const answer = {
  userId: 'user-42',
  sessionId: 'a3f8c0de-1111-4222-8333-444455556666',
  model: 'gpt-4o',
  provider: 'openai',
  latencyMs: 1203.4,
  inputTokens: 1_000,
  outputTokens: 247,
  totalTokens: 1_247,
  content: 'nobody may read this on a terminal',
};

describe('debug', () => {
  it('prints one line for each event, with what matters and no content', () => {
    vi.stubEnv('NO_COLOR', '1');
    const lines = stderr();
    const ai = new MockAmplitudeAI({ debug: true });
    ai.trackAiMessage(answer);
    ai.trackToolCall({ toolName: 'search', success: false, latencyMs: 5, errorType: 'TimeoutError' });
    expect(ai.events).toHaveLength(2);
    expect(lines).toEqual([
      '[amplitude-ai] [Agent] AI Response | user=user-42 | session=a3f8c0de-111… | turn=1 | model=gpt-4o | ' +
        'tokens=1,247 | cost=$0.004970 | latency=1,203ms\n',
      '[amplitude-ai] [Agent] Tool Call | tool=search | latency=5ms | error=TimeoutError\n',
    ]);
  });

  it('is coloured on a terminal or when forced, never against NO_COLOR', () => {
    const ai = new MockAmplitudeAI();
    ai.trackAiMessage(answer);
    const [event] = ai.events;
    if (!event) throw new Error('no event');
    const colour = '\u001b[';
    vi.stubEnv('NO_COLOR', undefined);
    vi.stubEnv('FORCE_COLOR', '1');
    expect(debugLine(event)).toContain(colour);
    vi.stubEnv('NO_COLOR', '1');
    expect(debugLine(event)).not.toContain(colour);
    vi.stubEnv('NO_COLOR', undefined);
    vi.stubEnv('FORCE_COLOR', '0');
    expect(debugLine(event)).not.toContain(colour);
  });

  it('says of a refused event that it is not sent, and why', () => {
    vi.stubEnv('NO_COLOR', '1');
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const lines = stderr();
    const ai = new MockAmplitudeAI({ debug: true });
    ai.trackUserMessage({ userId: '', content: 'Hello' });
    expect(ai.events).toEqual([]);
    expect(lines.join('')).toMatch(/\[Agent\] User Message.*not sent: userId must be a string that is not empty/);
  });
});

describe('a dry run', () => {
  it('needs no key, prints what it would send, sends nothing and keeps nothing', async () => {
    vi.stubEnv('NO_COLOR', '1');
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const fetching = vi.spyOn(globalThis, 'fetch');
    const lines = stderr();
    const onEvent = vi.fn();
    const ai = new AmplitudeAI({ dryRun: true, onEvent });
    ai.trackAiMessage(answer);
    ai.trackUserMessage({ userId: '', content: 'Hello' });
    expect(await ai.flush()).toMatchObject({ delivered: 1, rejected: 1, pending: 0 });
    expect(lines).toHaveLength(2);
    expect(onEvent.mock.calls.map(([event, code]) => [event.event_type, code])).toEqual([
      ['[Agent] AI Response', 0],
      ['[Agent] User Message', 400],
    ]);
    expect(fetching).not.toHaveBeenCalled();
  });
});

describe('status()', () => {
  it('tells the set-up and the fate of events, and no key', () => {
    const ai = new AmplitudeAI({ apiKey: 'secret-key', serverZone: 'EU', customRedactionPatterns: ['a+'] });
    ai.trackUserMessage({ content: 'Hello', userId: 'user-1' });
    expect(ai.status()).toEqual({
      contentMode: 'full',
      redactPii: false,
      customRedactionPatterns: 1,
      debug: false,
      dryRun: false,
      validate: false,
      serverZone: 'EU',
      serverUrl: undefined,
      sharesClient: false,
      providersAvailable: expect.any(Array),
      patchedProviders: [],
      delivery: { delivered: 0, rejected: 0, reasons: {}, pending: 0 },
      leftOut: {},
      queued: 1,
    });
    expect(JSON.stringify(ai.status())).not.toContain('secret-key');
  });
});

describe('the environment', () => {
  const set = (variables: Record<string, string>) => {
    for (const [name, value] of Object.entries(variables)) vi.stubEnv(`AMPLITUDE_AI_${name}`, value);
  };

  it('fills what the options leave out, and no more', () => {
    set({ API_KEY: 'from-env', CONTENT_MODE: 'metadata_only', SERVER_ZONE: 'eu', VALIDATE: '1', REDACT_PII: 'yes' });
    expect(new AmplitudeAI().status()).toMatchObject({
      contentMode: 'metadata_only',
      serverZone: 'EU',
      validate: true,
      redactPii: true,
    });
    expect(new AmplitudeAI({ serverZone: 'US', validate: undefined }).status()).toMatchObject({
      serverZone: 'US',
      validate: true,
    });
  });

  it('switches on with any word but one for no: a misspelt word must not let addresses out', () => {
    const on = (word: string) => {
      set({ API_KEY: 'k', REDACT_PII: word });
      return new AmplitudeAI().status().redactPii;
    };
    expect(['true', 'TRUE', '1', 'on', 'ture'].map(on)).toEqual([true, true, true, true, true]);
    expect(['false', '0', 'no', 'off', ' False '].map(on)).toEqual([false, false, false, false, false]);
  });

  it('that names a mode or a zone nobody knows is refused with the variable', () => {
    set({ API_KEY: 'k', CONTENT_MODE: 'none' });
    expect(() => new AmplitudeAI()).toThrow(/AMPLITUDE_AI_CONTENT_MODE is "none"; known modes: full/);
    set({ CONTENT_MODE: 'full', SERVER_ZONE: 'ASIA' });
    expect(() => new AmplitudeAI()).toThrow(/AMPLITUDE_AI_SERVER_ZONE is "ASIA"; it must be "US" or "EU"/);
  });

  it('does not change what a test says', () => {
    set({ API_KEY: 'k', CONTENT_MODE: 'metadata_only' });
    expect(new MockAmplitudeAI().status().contentMode).toBe('full');
  });
});

describe('every event', () => {
  it('carries the version of this package and its runtime', () => {
    const ai = new MockAmplitudeAI();
    ai.trackUserMessage({ content: 'Hello' });
    expect(ai.events[0]?.event_properties).toMatchObject({
      '[Agent] SDK Version': SDK_VERSION,
      '[Agent] Runtime': 'node',
    });
  });
});
