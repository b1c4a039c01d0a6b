import { afterEach, describe, expect, it, vi } from 'vitest';
import { AmplitudeAI } from '../../src/core/amplitude-ai.ts';
import type { Sink } from '../../src/core/delivery/sink.ts';
import { shared } from '../../src/core/shared-state.ts';
import { observeLeaf } from '../../src/instrument/observe-leaf.ts';
import { wrap } from '../../src/instrument/wrap.ts';
import { openaiClass, openaiMajors } from './majors.ts';
import { hello, useStage } from './stage.ts';
import { newMock } from './ways-in.ts';

const stage = useStage();
const quiet = () => vi.spyOn(console, 'warn').mockImplementation(() => undefined);
afterEach(() => shared.told.clear());

const broken = () => {
  throw new Error('ours');
};

/** Readers that fail wherever a reader can. */
const readers = {
  request: { kind: 'chat' as const, request: broken, response: () => ({}) },
  response: { kind: 'chat' as const, request: () => ({ isStreaming: false }), response: broken },
};

describe('a failure of ours', () => {
  it.each(Object.entries(readers))('in the %s reader leaves the very result of the SDK', async (_, reader) => {
    const warn = quiet();
    const answer = { object: 'an answer' };
    const promise = Promise.resolve(answer);
    const leaf = {
      provider: 'any',
      sdk: { name: 'openai', range: '>=1.0.0 <99' },
      providerOf: undefined,
      operation: 'create',
      path: ['create'],
      readerOf: () => reader,
      hosts: [],
    };
    const observed = observeLeaf(() => promise, leaf, { ai: newMock() });
    expect(await observed.call({}, {})).toBe(answer);
    expect(warn).toHaveBeenCalledTimes(1);
    expect(warn.mock.calls[0]?.[0]).not.toContain('ours');
  });

  it.each(openaiMajors)('in the sink never reaches an app on $name', async ({ module }) => {
    quiet();
    const sink: Sink = { send: broken, refuse: broken, report: broken, flush: broken, shutdown: broken };
    const ai = new AmplitudeAI({ apiKey: 'k' }, { sink, price: (_provider, _model, _usage) => undefined });
    const client = wrap(new (openaiClass(module))({ apiKey: 'k', baseURL: stage.openai.url }), { ai });
    expect((await client.chat.completions.create(hello)).object).toBe('chat.completion');
    expect(() => ai.tracker.drain()).not.toThrow();
  });

  it('on hostile values keeps the event', () => {
    const ai = newMock();
    const circular: Record<string, unknown> = { big: 10n };
    circular.self = circular;
    Object.defineProperty(circular, 'trap', { enumerable: true, get: broken });
    ai.trackToolCall({ toolName: 't', success: true, latencyMs: 1, input: circular, output: { big: 10n } });
    expect(ai.events[0]?.event_properties).toMatchObject({
      '[Agent] Tool Input': '{"big":"10","self":"[circular]","trap":"[unreadable]"}',
      '[Agent] Tool Output': '{"big":"10"}',
    });
  });

  it.each(openaiMajors)('to read hostile arguments leaves the call of $name to the SDK', async ({ module }) => {
    quiet();
    const ai = newMock();
    const client = wrap(new (openaiClass(module))({ apiKey: 'k', baseURL: stage.openai.url }), { ai });
    const body = { ...hello, messages: [{ role: 'user' as const, content: null as unknown as string }] };
    expect((await client.chat.completions.create(body)).object).toBe('chat.completion');
    expect(ai.eventsOfType('[Agent] AI Response')).toHaveLength(1);
  });
});

describe('without any configuration', () => {
  it('the app runs untouched and is told once', async () => {
    const warn = quiet();
    const before = shared.defaultInstance;
    shared.defaultInstance = undefined;
    const [major] = openaiMajors;
    const client = wrap(new (openaiClass(major?.module ?? {}))({ apiKey: 'k', baseURL: stage.openai.url }));
    await client.chat.completions.create(hello);
    await client.chat.completions.create(hello);
    shared.defaultInstance = before;
    expect(warn).toHaveBeenCalledTimes(1);
    expect(warn.mock.calls[0]?.[0]).toContain('AMPLITUDE_AI_API_KEY');
  });
});
