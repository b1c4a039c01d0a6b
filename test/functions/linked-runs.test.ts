import { describe, expect, it } from 'vitest';
import type { LlmRequest, LlmResponse } from '../../schema/llm-call.ts';
import { originOf, recordCall } from '../../src/core/record-call.ts';
import { tool } from '../../src/index.ts';
import { MockAmplitudeAI } from '../../src/testing.ts';

/** What a tracked client records of one request. */
function ask(ai: MockAmplitudeAI, request: Partial<LlmRequest>, response: LlmResponse) {
  const whole = { isStreaming: false, ...request };
  const call = {
    kind: 'chat',
    provider: 'acme',
    request: whole,
    response,
    startedAt: Date.now(),
    latencyMs: 1,
  } as const;
  recordCall(call, originOf(ai.tracker, undefined, whole));
}

const wants = (id: string, name: string, input: unknown) =>
  ({ id, type: 'function', function: { name, arguments: JSON.stringify(input) } }) as const;

const runs = (ai: MockAmplitudeAI) =>
  ai.eventsOfType('[Agent] Tool Call').map(({ event_properties: p }) => ({
    name: p['[Agent] Tool Name'],
    input: p['[Agent] Tool Input'],
    parent: p['[Agent] Parent Message ID'],
  }));

const messageIds = (ai: MockAmplitudeAI, type: string) =>
  ai.eventsOfType(type).map(({ event_properties: p }) => p['[Agent] Message ID']);

describe('a tool that a tracked model has asked for', () => {
  it('is recorded once, and links to the message that led to it', async () => {
    const ai = new MockAmplitudeAI();
    const weather = tool(async ({ city }: { city: string }) => `Rain in ${city}`, { name: 'weather' });
    await ai
      .agent('bot')
      .session()
      .run(async () => {
        const calls = ['Oslo', 'Rome'].map((city, index) => wants(`call-${index}`, 'weather', { city }));
        ask(ai, { userText: 'Weather?' }, { toolCalls: calls });
        const [rome, oslo] = [await weather({ city: 'Rome' }), await weather({ city: 'Oslo' })];
        ask(
          ai,
          {
            toolResults: [
              { callId: 'call-0', output: oslo },
              { callId: 'call-1', output: rome },
            ],
          },
          { text: 'Rain' },
        );
      });
    const [question] = messageIds(ai, '[Agent] User Message');
    expect(question).toEqual(expect.any(String));
    expect(runs(ai)).toEqual([
      { name: 'weather', input: '{"city":"Rome"}', parent: question },
      { name: 'weather', input: '{"city":"Oslo"}', parent: question },
    ]);
  });

  it('is so although the app changes the arguments on the way, or tries again', async () => {
    const ai = new MockAmplitudeAI();
    let tries = 0;
    const search = tool(
      (query: string) => {
        if (tries++ === 0) throw new Error('busy');
        return query;
      },
      { name: 'search' },
    );
    ai.agent('bot')
      .session()
      .run(() => {
        ask(ai, { userText: 'Find' }, { toolCalls: [wants('call-0', 'search', { query: 'x' })] });
        expect(() => search('x')).toThrow('busy');
        search('x');
        ask(ai, { toolResults: [{ callId: 'call-0', output: 'x' }] }, { text: 'Found' });
      });
    const [question] = messageIds(ai, '[Agent] User Message');
    expect(runs(ai)).toEqual([
      { name: 'search', input: '["x"]', parent: question },
      { name: 'search', input: '["x"]', parent: question },
    ]);
  });

  it('is still recorded by its result when it is no tool of ours, and other sessions are left alone', () => {
    const ai = new MockAmplitudeAI();
    const search = tool((input: object) => input, { name: 'search' });
    const agent = ai.agent('bot');
    const [first, second] = [agent.session(), agent.session()];
    first.run(() =>
      ask(ai, { userText: 'Find' }, { toolCalls: [wants('call-0', 'search', {}), wants('call-1', 'other', {})] }),
    );
    second.run(() => search({}));
    expect(runs(ai)).toMatchObject([{ name: 'search', parent: undefined }]);
    const results = ['call-0', 'call-1'].map((callId) => ({ callId, output: 'x' }));
    agent.session({ sessionId: first.sessionId }).run(() => ask(ai, { toolResults: results }, { text: 'Found' }));
    expect(runs(ai).map(({ name }) => name)).toEqual(['search', 'search', 'other']);
  });

  it('asks for the same arguments where nobody is known', () => {
    const ai = new MockAmplitudeAI();
    const search = tool((input: object) => input, { ai, name: 'search' });
    ask(ai, { userText: 'Find' }, { toolCalls: [wants('call-0', 'search', { query: 'x' })] });
    search({ query: 'y' });
    search({ query: 'x' });
    const [question] = messageIds(ai, '[Agent] User Message');
    expect(runs(ai).map(({ parent }) => parent)).toEqual([undefined, question]);
  });
});
