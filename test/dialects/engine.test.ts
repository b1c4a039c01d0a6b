import { describe, expect, it, vi } from 'vitest';
import { originIn, recordCall } from '../../src/core/record-call.ts';
import * as dialects from '../../src/dialects/index.ts';
import { agentEvents, aiOperation, llmOperation, llmRunEvents, llmTracing } from '../../src/dialects/index.ts';
import { MockAmplitudeAI } from '../../src/testing.ts';

const answer = {
  userId: 'user-1',
  sessionId: 'session-1',
  model: 'gpt-4o',
  provider: 'openai',
  content: 'Hello!',
  latencyMs: 120,
  inputTokens: 10,
  outputTokens: 5,
  totalTokens: 15,
};

const typesOf = (mock: MockAmplitudeAI) => mock.events.map(({ event_type: type }) => type);

describe('dialects', () => {
  it('stand instead of the [Agent] events', () => {
    const mock = new MockAmplitudeAI({ dialects: [aiOperation] });
    mock.trackUserMessage({ content: 'Hi', userId: 'user-1' });
    mock.trackAiMessage(answer);
    expect(typesOf(mock)).toEqual(['ai_operation']);
  });

  it('stand beside them, and beside each other, with insert ids of their own', () => {
    const all = [agentEvents, llmRunEvents, llmOperation, llmTracing, aiOperation];
    const mock = new MockAmplitudeAI({ dialects: all });
    mock.trackAiMessage(answer);
    expect(typesOf(mock)).toEqual([
      '[Agent] AI Response',
      'llm_run_started',
      'llm_message',
      'llm_operation',
      'llm_operation',
      'ai_operation',
    ]);
    expect(new Set(mock.events.map(({ insert_id: id }) => id)).size).toBe(6);
  });

  it('take nothing from each other when one of them fails', () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const fail = () => {
      throw new Error('broken');
    };
    const broken = { name: 'broken', open: () => ({ tell: fail, translate: fail }) };
    const mock = new MockAmplitudeAI({ dialects: [broken, agentEvents, aiOperation] });
    const call = {
      kind: 'chat',
      provider: 'openai',
      response: { text: 'Hello!' },
      startedAt: 0,
      latencyMs: 1,
    } as const;
    const request = { model: 'gpt-4o', userText: 'Hi' };
    recordCall({ ...call, request }, originIn(mock.tracker, { userId: 'user-1' }, request));
    expect(typesOf(mock)).toEqual(['[Agent] User Message', '[Agent] AI Response', 'ai_operation']);
  });

  it('redact of a long history no more than they tell of', () => {
    const mock = new MockAmplitudeAI({ redactPii: true, dialects: [llmRunEvents, llmTracing] });
    const { redactor } = mock.tracker;
    if (!redactor) throw new Error('redaction was asked for');
    const redacted = vi.spyOn(redactor, 'deep');
    const messages = Array.from({ length: 20 }, (_, index) => ({ role: 'user', content: `number ${index}` }));
    const call = {
      kind: 'chat',
      provider: 'openai',
      response: { text: 'Hello!' },
      startedAt: 0,
      latencyMs: 1,
    } as const;
    const request = { model: 'gpt-4o', userText: 'Hi', messages };
    recordCall({ ...call, request }, originIn(mock.tracker, { userId: 'user-1' }, request));
    expect(typesOf(mock)).toContain('llm_operation');
    const lists = redacted.mock.calls.flatMap(([value]) => (Array.isArray(value) ? [value.length] : []));
    expect(Math.max(...lists)).toBe(5);
  });

  it('leave the [Agent] events as they are without any', () => {
    const [plain, beside] = [new MockAmplitudeAI(), new MockAmplitudeAI({ dialects: [agentEvents, aiOperation] })];
    for (const mock of [plain, beside]) mock.trackAiMessage({ ...answer, messageId: 'm1', insertId: 'i1' } as never);
    const [own] = beside.events;
    expect({ ...own, time: 0 }).toEqual({ ...plain.events[0], time: 0 });
  });

  it('give one event the same insert ids each time', () => {
    const ids = [1, 2].map(() => {
      const mock = new MockAmplitudeAI({ dialects: [llmRunEvents, aiOperation] });
      mock.trackAiMessage({ ...answer, insertId: 'span-1' } as never);
      return mock.events.map(({ insert_id: id }) => id);
    });
    expect(ids[0]).toEqual([
      'session-1:llmRunEvents:llm_run_started',
      'span-1:llmRunEvents:llm_message',
      'span-1:aiOperation:ai_operation',
    ]);
    expect(ids[1]).toEqual(ids[0]);
  });

  it.each([['llm_run'], [[]], [['llmRunEvents']], [[{}]], [[undefined]], [{ name: 'llmRunEvents' }]])(
    'are refused with a list of those that exist: %j',
    (given) => {
      const make = () => new MockAmplitudeAI({ dialects: given as never });
      for (const name of Object.keys(dialects)) expect(make).toThrow(name);
      expect(make).toThrow(/amplitude-ai\/dialects/);
      expect(make).toThrow(expect.objectContaining({ code: 'INVALID_CONFIG' }));
    },
  );
});
