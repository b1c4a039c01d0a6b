import { afterEach, describe, expect, it, vi } from 'vitest';
import { tool } from '../../src/index.ts';
import { MockAmplitudeAI } from '../../src/testing.ts';

const model = { model: 'gpt-4o', provider: 'openai' };
const answers = (ai: MockAmplitudeAI) => ai.eventsOfType('[Agent] AI Response').map((event) => event.event_properties);

/** A clock that moves only when the test says so. */
function stoppedClock() {
  let now = 1_000;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  return (milliseconds: number) => {
    now += milliseconds;
  };
}

afterEach(() => vi.restoreAllMocks());

describe('streamAiMessage', () => {
  it('gives one answer with all that was pushed, its latency and the time to its first piece', () => {
    const ai = new MockAmplitudeAI();
    const pass = stoppedClock();
    const stream = ai.agent('bot').streamAiMessage({ ...model, systemPrompt: 'Be brief', temperature: 0.2 });
    pass(1_500);
    stream.reasoning('Hm. ');
    pass(100);
    stream.push('Hel');
    stream.push('lo');
    stream.toolCall({ id: 'call-1', name: 'search', arguments: '{"query":' });
    stream.toolCall({ id: 'call-1', arguments: '"x"}' });
    stream.usage({ input: 10 });
    stream.usage({ output: 5, cacheRead: 4 });
    pass(400);
    expect(ai.events).toEqual([]);
    expect(stream.end({ finishReason: 'stop', model: 'gpt-4o-2024-08-06' })).toBe(stream.messageId);
    stream.push('late');
    stream.fail(new Error('late'));
    expect(stream.end()).toBe(stream.messageId);
    expect(answers(ai)).toMatchObject([
      {
        '[Agent] Message ID': stream.messageId,
        '[Agent] Agent ID': 'bot',
        '[Agent] Model Name': 'gpt-4o-2024-08-06',
        '[Agent] Provider': 'openai',
        $llm_message: { text: 'Hello' },
        '[Agent] Reasoning Content': 'Hm. ',
        '[Agent] Tool Calls': JSON.stringify([
          { id: 'call-1', type: 'function', function: { name: 'search', arguments: '{"query":"x"}' } },
        ]),
        '[Agent] Latency Ms': 2_000,
        '[Agent] TTFB Ms': 1_500,
        '[Agent] Input Tokens': 10,
        '[Agent] Output Tokens': 5,
        '[Agent] Total Tokens': 15,
        '[Agent] Cache Read Tokens': 4,
        '[Agent] Cost USD': expect.any(Number),
        '[Agent] Finish Reason': 'stop',
        '[Agent] Is Streaming': true,
        '[Agent] Is Error': false,
        '[Agent] Temperature': 0.2,
      },
    ]);
  });

  it('passes on the very chunks of a stream, and does not count the time of their consumer', async () => {
    const ai = new MockAmplitudeAI();
    const pass = stoppedClock();
    const chunks = ['a', 'b', 'c'].map((text) => ({ text }));
    const stream = ai.streamAiMessage(model);
    const source = async function* () {
      for (const chunk of chunks) {
        await new Promise((resolve) => setImmediate(resolve));
        pass(10);
        yield chunk;
      }
    };
    pass(100);
    const got = [];
    for await (const chunk of stream.observe(source(), ({ text }) => text)) {
      got.push(chunk);
      await new Promise((resolve) => setImmediate(resolve));
      pass(5_000);
    }
    expect(got.every((chunk, index) => chunk === chunks[index])).toBe(true);
    expect(got).toHaveLength(3);
    expect(answers(ai)).toMatchObject([
      { $llm_message: { text: 'abc' }, '[Agent] Latency Ms': 130, '[Agent] TTFB Ms': 110 },
    ]);
  });

  it('takes all that a chunk says', async () => {
    const ai = new MockAmplitudeAI();
    const stream = ai.streamAiMessage(model);
    const chunks = [
      { reasoning: 'Hm' },
      { text: 'Hi', toolCall: { id: 'call-1', name: 'search', arguments: '{}' } },
      { usage: { input: 3, output: 2 }, finishReason: 'tool_use', model: 'gpt-4o-mini' },
      undefined,
    ];
    for await (const _ of stream.observe(chunks, (chunk) => chunk));
    expect(answers(ai)).toMatchObject([
      {
        $llm_message: { text: 'Hi' },
        '[Agent] Reasoning Content': 'Hm',
        '[Agent] Finish Reason': 'tool_use',
        '[Agent] Model Name': 'gpt-4o-mini',
        '[Agent] Total Tokens': 5,
      },
    ]);
  });

  it('ends with what came before when its consumer leaves, and lets the source know', async () => {
    const ai = new MockAmplitudeAI();
    let isClosed = false;
    const source = async function* () {
      try {
        yield 'one';
        yield 'two';
      } finally {
        isClosed = true;
      }
    };
    for await (const _ of ai.streamAiMessage(model).observe(source(), (text) => text)) break;
    expect(isClosed).toBe(true);
    expect(answers(ai)).toMatchObject([{ $llm_message: { text: 'one' }, '[Agent] Is Error': false }]);
  });

  it('gives its consumer the very error of the source, and keeps what came before', async () => {
    const ai = new MockAmplitudeAI();
    const error = new DOMException('aborted', 'AbortError');
    const source = async function* () {
      yield 'one';
      throw error;
    };
    const stream = ai.streamAiMessage(model).observe(source(), (text) => text);
    await stream.next();
    await expect(stream.next()).rejects.toBe(error);
    expect(answers(ai)).toMatchObject([
      { $llm_message: { text: 'one' }, '[Agent] Is Error': true, '[Agent] Error Type': 'AbortError' },
    ]);
  });

  it('says nothing of an answer that nobody reads or ends', async () => {
    const ai = new MockAmplitudeAI();
    ai.streamAiMessage(model).push('unfinished');
    const stream = ai.streamAiMessage(model).observe(['one'], (text) => text);
    await stream.return();
    expect(ai.events).toEqual([]);
  });

  it('keeps an error of the reading function from the consumer', async () => {
    const ai = new MockAmplitudeAI();
    const got = [];
    const stream = ai.streamAiMessage(model).observe(['one'], () => {
      throw new Error('ours');
    });
    for await (const chunk of stream) got.push(chunk);
    expect(got).toEqual(['one']);
    expect(answers(ai)).toMatchObject([{ '[Agent] Is Error': false }]);
  });

  it('belongs to the session, trace, agent and turn in which it was started', async () => {
    const ai = new MockAmplitudeAI();
    const agent = ai.agent('bot');
    const [stream, trace] = agent.session({ sessionId: 'first', userId: 'user-1' }).run((session) => {
      const started = session.newTrace();
      session.trackUserMessage({ content: 'Hello' });
      return [ai.streamAiMessage(model), started] as const;
    });
    agent.session({ sessionId: 'second', userId: 'user-2' }).run(() => stream.end());
    expect(ai.assertEventTracked('[Agent] AI Response').user_id).toBe('user-1');
    expect(answers(ai)).toMatchObject([
      { '[Agent] Session ID': 'first', '[Agent] Trace ID': trace, '[Agent] Agent ID': 'bot', '[Agent] Turn ID': 2 },
    ]);
  });

  it('links the tools that it asked for', () => {
    const ai = new MockAmplitudeAI();
    const search = tool(({ query }: { query: string }) => query, { name: 'search' });
    const id = ai
      .agent('bot')
      .session()
      .run((session) => {
        const stream = session.streamAiMessage(model);
        stream.toolCall({ id: 'call-1', name: 'search', arguments: '{"query":"x"}' });
        stream.end();
        search({ query: 'x' });
        return stream.messageId;
      });
    ai.assertEventTracked('[Agent] Tool Call', { '[Agent] Parent Message ID': id });
  });
});
