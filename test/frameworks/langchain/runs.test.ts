import { HumanMessage, ToolMessage } from '@langchain/core/messages';
import { StringOutputParser } from '@langchain/core/output_parsers';
import { ChatPromptTemplate } from '@langchain/core/prompts';
import { RunnableLambda } from '@langchain/core/runnables';
import { tool } from '@langchain/core/tools';
import { FakeListChatModel, FakeRetriever } from '@langchain/core/utils/testing';
import OpenAI from 'openai';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createAmplitudeCallback, registerAmplitude } from '../../../src/frameworks/langchain/index.ts';
import { wrap } from '../../../src/instrument/wrap.ts';
import { MockAmplitudeAI } from '../../../src/testing.ts';
import { each, types } from '../../contract/stage.ts';
import { type StandIn, startOpenAIStandIn } from '../../standins/index.ts';
import { LoopbackChatModel } from './model.ts';

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startOpenAIStandIn();
});
afterEach(() => standIn.clear());
afterAll(() => standIn.close());

const newClient = () => new OpenAI({ apiKey: 'key', baseURL: standIn.url, maxRetries: 0 });
const definition = {
  type: 'function',
  function: { name: 'add', description: 'Adds.', parameters: { type: 'object' } },
};
const add = tool(({ a, b }: { a: number; b: number }) => String(a + b), {
  name: 'add',
  description: 'Adds.',
  schema: z.object({ a: z.number(), b: z.number() }),
});

/** One question, one run of a tool, one answer, as an agent makes it. */
async function runLoop(model: LoopbackChatModel, config: object, runTool: 'by call' | 'by arguments') {
  standIn.enqueue({ toolCalls: [{ name: 'add', arguments: { a: 1, b: 2 } }] }, { text: 'Three.', toolCalls: [] });
  const bound = model.bindTools([definition]);
  const question = new HumanMessage('1 + 2?');
  const asking = await bound.invoke([question], config);
  const [call] = asking.tool_calls ?? [];
  if (!call) throw new Error('The model asked for no tool.');
  const result =
    runTool === 'by call'
      ? await add.invoke({ ...call, type: 'tool_call' }, config)
      : new ToolMessage({ content: await add.invoke({ a: 1, b: 2 }, config), tool_call_id: call.id ?? '' });
  return bound.invoke([question, asking, result as ToolMessage], config);
}

describe('tools', () => {
  it.each(['by call', 'by arguments'] as const)(
    'that are run %s are one event each, after what asked for them',
    async (way) => {
      const ai = new MockAmplitudeAI();
      const config = { callbacks: [createAmplitudeCallback({ ai, sessionId: 'session-1' })] };
      const answer = await runLoop(new LoopbackChatModel({ client: newClient() }), config, way);
      expect(answer.content).toBe('Three.');
      expect(types(ai.events)).toEqual(['User Message', 'AI Response', 'Tool Call', 'AI Response']);
      ai.assertEventTracked('[Agent] Tool Call', {
        '[Agent] Tool Name': 'add',
        '[Agent] Tool Success': true,
        '[Agent] Tool Input': '{"a":1,"b":2}',
        '[Agent] Tool Output': '"3"',
        '[Agent] Parent Message ID': ai.events[0]?.event_properties['[Agent] Message ID'],
      });
      expect(each(ai.eventsOfType('[Agent] AI Response'), '[Agent] Tool Definitions Count')).toEqual([1, 1]);
    },
  );

  it('that fail leave their error to the app and are events that say so', async () => {
    const ai = new MockAmplitudeAI();
    const failure = new RangeError('too far');
    const failing = tool(
      () => {
        throw failure;
      },
      { name: 'go', description: 'Goes.', schema: z.object({}) },
    );
    await expect(failing.invoke({}, { callbacks: [createAmplitudeCallback({ ai })] })).rejects.toBe(failure);
    ai.assertEventTracked('[Agent] Tool Call', { '[Agent] Tool Success': false, '[Agent] Error Type': 'RangeError' });
  });
});

describe('chains', () => {
  const question = () =>
    ChatPromptTemplate.fromMessages([
      ['system', 'Be short.'],
      ['human', '{question}'],
    ]);
  const chainOf = () => {
    const find = RunnableLambda.from(async ({ text }: { text: string }, config) => {
      await new FakeRetriever().invoke(text, config);
      return { question: text };
    }).withConfig({ runName: 'find' });
    return find
      .pipe(question())
      .pipe(new FakeListChatModel({ responses: ['Hi there'] }))
      .pipe(new StringOutputParser());
  };

  it('are spans at their root and where they have a name, each inside the nearest one around it', async () => {
    const ai = new MockAmplitudeAI();
    const callbacks = [createAmplitudeCallback({ ai })];
    await expect(chainOf().invoke({ text: 'Hello' }, { callbacks, runName: 'answer' })).resolves.toBe('Hi there');
    const spans = ai.eventsOfType('[Agent] Span').map(({ event_properties: span }) => span);
    expect(spans.map((span) => span['[Agent] Span Name'])).toEqual(['FakeRetriever', 'find', 'answer']);
    const [, find, root] = spans.map((span) => span['[Agent] Span ID']);
    expect(spans.map((span) => span['[Agent] Parent Span ID'])).toEqual([find, root, undefined]);
    expect(types(ai.events).filter((type) => type !== 'Span')).toEqual(['User Message', 'AI Response']);
    ai.assertEventTracked('[Agent] AI Response', { '[Agent] System Prompt': 'Be short.' });
  });

  it.each([
    ['none', 1],
    ['all', 5],
  ] as const)('are spans as asked for: %s', async (chains, count) => {
    const ai = new MockAmplitudeAI();
    await chainOf().invoke({ text: 'Hello' }, { callbacks: [createAmplitudeCallback({ ai, chains })] });
    expect(ai.eventsOfType('[Agent] Span')).toHaveLength(count);
  });

  it('stream and tell their events as without us', async () => {
    const ai = new MockAmplitudeAI();
    const collect = async (config: object) => {
      const names: string[] = [];
      for await (const { event, name } of chainOf().streamEvents({ text: 'Hello' }, { ...config, version: 'v2' })) {
        names.push(`${event} ${name}`);
      }
      return names;
    };
    const plain = await collect({});
    expect(await collect({ callbacks: [createAmplitudeCallback({ ai })] })).toEqual(plain);
    expect(plain.length).toBeGreaterThan(5);
    ai.assertEventTracked('[Agent] AI Response', { '[Agent] Is Streaming': true });
    expect(ai.eventsOfType('[Agent] AI Response')).toHaveLength(1);
  });

  it('that fail give their error to the app and to their span', async () => {
    const ai = new MockAmplitudeAI();
    const failure = new RangeError('too far');
    const failing = RunnableLambda.from(() => {
      throw failure;
    });
    await expect(failing.invoke({}, { callbacks: [createAmplitudeCallback({ ai })] })).rejects.toBe(failure);
    ai.assertEventTracked('[Agent] Span', { '[Agent] Is Error': true, '[Agent] Error Type': 'RangeError' });
  });
});

describe('a registration for all runs', () => {
  it('records runs without a callback, with their metadata, and ends', async () => {
    const ai = new MockAmplitudeAI();
    const unregister = registerAmplitude({ ai });
    const model = new FakeListChatModel({ responses: ['Hi'] });
    await model.invoke('Hello', { metadata: { thread_id: 'thread-1', lc_agent_name: 'writer', user_id: 'user-1' } });
    unregister();
    await model.invoke('Hello again');
    expect(types(ai.events)).toEqual(['User Message', 'AI Response']);
    expect(each(ai.events, '[Agent] Session ID')).toEqual(['thread-1', 'thread-1']);
    expect(each(ai.events, '[Agent] Agent ID')).toEqual(['writer', 'writer']);
    expect(ai.events.map(({ user_id: user }) => user)).toEqual(['user-1', 'user-1']);
  });

  it('leaves a run that has a callback to it', async () => {
    const [ai, own] = [new MockAmplitudeAI(), new MockAmplitudeAI()];
    const unregister = registerAmplitude({ ai });
    await chainless().invoke('Hello', { callbacks: [createAmplitudeCallback({ ai: own })] });
    unregister();
    expect(ai.events).toEqual([]);
    expect(types(own.events)).toEqual(['User Message', 'AI Response']);
  });

  const chainless = () => new FakeListChatModel({ responses: ['Hi'] });
});

describe('over a client that is tracked as well', () => {
  it('each call is counted once, in the session that the framework knows, and those of the app too', async () => {
    const ai = new MockAmplitudeAI();
    const client = wrap(newClient(), { ai });
    const model = new LoopbackChatModel({ client });
    const callbacks = [createAmplitudeCallback({ ai })];
    const ask = (thread: string) => model.invoke('Hi', { callbacks, metadata: { thread_id: thread } });
    await Promise.all([ask('thread-1'), ask('thread-2')]);
    for await (const _ of await model.stream('Hi', { callbacks, metadata: { thread_id: 'thread-3' } }));
    for (const thread of ['thread-1', 'thread-2', 'thread-3']) {
      expect(types(ai.eventsForSession(thread))).toEqual(['User Message', 'AI Response']);
    }
    expect(ai.events).toHaveLength(6);
    await client.chat.completions.create({ model: 'gpt-4o-mini', messages: [{ role: 'user', content: 'Hi' }] });
    expect(ai.events).toHaveLength(8);
  });

  it('a whole agent loop is counted once', async () => {
    const ai = new MockAmplitudeAI();
    const config = { callbacks: [createAmplitudeCallback({ ai })] };
    await runLoop(new LoopbackChatModel({ client: wrap(newClient(), { ai }) }), config, 'by call');
    expect(types(ai.events)).toEqual(['User Message', 'AI Response', 'Tool Call', 'AI Response']);
  });
});
