import type { RunnableConfig } from '@langchain/core/runnables';
import { tool } from '@langchain/core/tools';
import { Annotation, END, MemorySaver, MessagesAnnotation, START, StateGraph } from '@langchain/langgraph';
import { createReactAgent } from '@langchain/langgraph/prebuilt';
import OpenAI from 'openai';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createAmplitudeCallback, registerAmplitude } from '../../../src/frameworks/langchain/index.ts';
import { wrap } from '../../../src/instrument/wrap.ts';
import { MockAmplitudeAI } from '../../../src/testing.ts';
import { type Scenario, type StandIn, startOpenAIStandIn } from '../../standins/index.ts';
import { expectGolden } from '../golden.ts';
import { coreVersion } from './core-version.ts';
import { LoopbackChatModel } from './model.ts';

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startOpenAIStandIn();
});
afterEach(() => standIn.clear());
afterAll(() => standIn.close());

const weather = tool(({ city }: { city: string }) => `Sunny in ${city}`, {
  name: 'get_weather',
  description: 'Weather of a city',
  schema: z.object({ city: z.string() }),
});

const asks = { toolCalls: [{ name: 'get_weather', arguments: { city: 'Paris' } }] };
const says = (text: string) => ({ text, toolCalls: [] });
const asked = (content: string) => ({ messages: [{ role: 'user' as const, content }] });

const agent = (model: LoopbackChatModel, name: string) =>
  createReactAgent({ llm: model, tools: [weather], name, checkpointer: new MemorySaver() });

/** A graph of one node that asks, as those are written by hand. */
const answering = (model: LoopbackChatModel) =>
  new StateGraph(MessagesAnnotation)
    .addNode('answer', async ({ messages }, config) => ({ messages: [await model.invoke(messages, config)] }))
    .addEdge(START, 'answer')
    .addEdge('answer', END);

type Run = (model: LoopbackChatModel, config: RunnableConfig) => Promise<unknown>;
const lastOf = ({ messages }: { messages: readonly { content: unknown }[] }) => messages.at(-1)?.content;

const rows: readonly { name: string; scenarios: readonly Scenario[]; run: Run }[] = [
  {
    name: 'plain',
    scenarios: [says('Fine.')],
    run: async (model, config) => lastOf(await answering(model).compile().invoke(asked('How is it?'), config)),
  },
  {
    name: 'stream',
    scenarios: [says('It is fine.')],
    run: async (model, config) => {
      let text = '';
      const streamed = await answering(model)
        .compile()
        .stream(asked('How is it?'), { ...config, streamMode: 'messages' });
      for await (const [piece] of streamed) text += piece.content;
      return text;
    },
  },
  {
    name: 'tools',
    scenarios: [asks, says('Sunny.')],
    run: async (model, config) => lastOf(await agent(model, 'analyst').invoke(asked('How is the weather?'), config)),
  },
  {
    name: 'two turns of one thread',
    scenarios: [says('Hello Ada.'), says('Ada.')],
    run: async (model, config) => {
      const graph = answering(model).compile({ checkpointer: new MemorySaver() });
      await graph.invoke(asked('I am Ada.'), config);
      return lastOf(await graph.invoke(asked('Who am I?'), config));
    },
  },
  {
    name: 'nested agents',
    scenarios: [asks, says('Sunny.'), says('It is sunny.')],
    run: async (model, config) => {
      const State = Annotation.Root({ ...MessagesAnnotation.spec });
      const desk = new StateGraph(State)
        .addNode('scout', createReactAgent({ llm: model, tools: [weather], name: 'scout' }))
        .addNode('answer', async ({ messages }, inside) => ({ messages: [await model.invoke(messages, inside)] }))
        .addEdge(START, 'scout')
        .addEdge('scout', 'answer')
        .addEdge('answer', END)
        .compile({ name: 'desk' });
      return lastOf(await desk.invoke(asked('How is the weather?'), config));
    },
  },
  {
    name: 'error',
    scenarios: [{ error: { status: 500, message: 'No.' } }],
    run: (model, config) => agent(model, 'analyst').invoke(asked('How is it?'), config),
  },
];

const newClient = () => new OpenAI({ apiKey: 'key', baseURL: standIn.url, maxRetries: 0 });
const thread = { configurable: { thread_id: 'thread-1' } };

async function play({ scenarios, run }: (typeof rows)[number], client: OpenAI, config: RunnableConfig) {
  standIn.clear();
  standIn.enqueue(...scenarios);
  try {
    return { value: await run(new LoopbackChatModel({ client, maxRetries: 0 }), config) };
  } catch (error) {
    return { error: String(error) };
  }
}

// Its own core is the newest alone.
describe.runIf(coreVersion === '1').each(['handler', 'registration'])('LangGraph by a %s', (way) => {
  it.each(rows)('$name', async (row) => {
    const bare = await play(row, newClient(), thread);
    const ai = new MockAmplitudeAI();
    const own = { ai, userId: 'user-1' };
    const unregister = way === 'registration' ? registerAmplitude(own) : () => {};
    const config = way === 'handler' ? { ...thread, callbacks: [createAmplitudeCallback(own)] } : thread;
    // Over a client that is tracked as well.
    expect(await play(row, wrap(newClient(), { ai }), config)).toEqual(bare);
    unregister();
    for (const { event_properties: told } of ai.events) expect(told['[Agent] Session ID']).toBe('thread-1');
    await expectGolden(ai.events, `./golden/langgraph/${row.name.replaceAll(' ', '-')}.json`);
  });

  it('abort', async () => {
    const ai = new MockAmplitudeAI();
    const own = { ai, userId: 'user-1' };
    const unregister = way === 'registration' ? registerAmplitude(own) : () => {};
    const callbacks = way === 'handler' ? { callbacks: [createAmplitudeCallback(own)] } : {};
    standIn.enqueue({ ...says('Late.'), headersDelayMs: 5_000 });
    const controller = new AbortController();
    const model = new LoopbackChatModel({ client: newClient(), maxRetries: 0 });
    const config = { ...thread, ...callbacks, signal: controller.signal };
    const running = answering(model).compile().invoke(asked('How is it?'), config);
    await expect.poll(() => standIn.requests.length).toBe(1);
    controller.abort();
    await expect(running).rejects.toThrow(/abort/i);
    unregister();
    const answers = () => ai.events.filter(({ event_type: type }) => type === '[Agent] AI Response');
    await expect.poll(() => answers().length).toBe(1);
    expect(answers()[0]?.event_properties).toMatchObject({
      '[Agent] Is Error': true,
      '[Agent] Session ID': 'thread-1',
    });
  });
});
