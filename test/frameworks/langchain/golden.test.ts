import { HumanMessage } from '@langchain/core/messages';
import { StringOutputParser } from '@langchain/core/output_parsers';
import { ChatPromptTemplate } from '@langchain/core/prompts';
import { RunnableLambda } from '@langchain/core/runnables';
import { tool } from '@langchain/core/tools';
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

type Config = Parameters<LoopbackChatModel['invoke']>[1];
type Run = (model: LoopbackChatModel, config: NonNullable<Config>) => Promise<unknown>;

const weather = tool(({ city }: { city: string }) => `Sunny in ${city}`, {
  name: 'get_weather',
  description: 'Weather of a city',
  schema: z.object({ city: z.string() }),
});
const definition = { type: 'function', function: { name: 'get_weather', parameters: { type: 'object' } } };

/** An agent as a graph of runs: it asks, runs what was asked for, and asks again. */
const agent = (model: LoopbackChatModel, name: string) =>
  RunnableLambda.from(async (question: string, config) => {
    const bound = model.bindTools([definition]);
    const asking = await bound.invoke([new HumanMessage(question)], config);
    const [call] = asking.tool_calls ?? [];
    if (!call) return asking.content;
    const result = await weather.invoke({ ...call, type: 'tool_call' }, config);
    return (await bound.invoke([new HumanMessage(question), asking, result], config)).content;
  }).withConfig({ runName: name });

const asksForWeather = { toolCalls: [{ name: 'get_weather', arguments: { city: 'Paris' } }] };
const says = (text: string) => ({ text, toolCalls: [] });

const rows: readonly { name: string; scenarios: readonly Scenario[]; run: Run }[] = [
  {
    name: 'plain',
    scenarios: [says('Fine.')],
    run: async (model, config) => (await model.invoke('Hello', config)).content,
  },
  {
    name: 'stream',
    scenarios: [says('It is fine.')],
    run: async (model, config) => {
      let text = '';
      for await (const piece of await model.stream('Hello', config)) text += piece.content;
      return text;
    },
  },
  {
    name: 'chain',
    scenarios: [says('Fine.')],
    run: (model, config) =>
      ChatPromptTemplate.fromMessages([
        ['system', 'Be short.'],
        ['human', '{question}'],
      ])
        .pipe(model)
        .pipe(new StringOutputParser())
        .invoke({ question: 'How is it?' }, { ...config, runName: 'answer' }),
  },
  {
    name: 'tools',
    scenarios: [asksForWeather, says('Sunny.')],
    run: (model, config) => agent(model, 'analyst').invoke('How is the weather?', config),
  },
  {
    name: 'nested agents',
    scenarios: [asksForWeather, says('Sunny.'), says('It is sunny.')],
    run: (model, config) =>
      RunnableLambda.from(async (question: string, inside) => {
        const found = await agent(model, 'scout').invoke(question, inside);
        return (await model.invoke(`Say it better: ${found}`, inside)).content;
      })
        .withConfig({ runName: 'desk' })
        .invoke('How is the weather?', config),
  },
  {
    name: 'error',
    scenarios: [{ error: { status: 500, message: 'No.' } }],
    run: (model, config) => agent(model, 'analyst').invoke('How is it?', config),
  },
];

async function play({ scenarios, run }: (typeof rows)[number], client: OpenAI, config: NonNullable<Config>) {
  standIn.clear();
  standIn.enqueue(...scenarios);
  try {
    return { value: await run(new LoopbackChatModel({ client, maxRetries: 0 }), config) };
  } catch (error) {
    return { error: String(error) };
  }
}

const newClient = () => new OpenAI({ apiKey: 'key', baseURL: standIn.url, maxRetries: 0 });

describe.each(['handler', 'registration'])(`@langchain/core ${coreVersion} by a %s`, (way) => {
  it.each(rows)('$name', async (row) => {
    const bare = await play(row, newClient(), {});
    const ai = new MockAmplitudeAI();
    const own = { ai, userId: 'user-1', sessionId: 'session-1' };
    const unregister = way === 'registration' ? registerAmplitude(own) : () => {};
    const config = way === 'handler' ? { callbacks: [createAmplitudeCallback(own)] } : {};
    // Over a client that is tracked as well.
    expect(await play(row, wrap(newClient(), { ai }), config)).toEqual(bare);
    unregister();
    await expectGolden(ai.events, `./golden/core-${coreVersion}/${row.name.replaceAll(' ', '-')}.json`);
  });

  it('abort', async () => {
    const ai = new MockAmplitudeAI();
    const own = { ai, userId: 'user-1', sessionId: 'session-1' };
    const unregister = way === 'registration' ? registerAmplitude(own) : () => {};
    const callbacks = way === 'handler' ? { callbacks: [createAmplitudeCallback(own)] } : {};
    standIn.enqueue({ ...says('Late.'), headersDelayMs: 5_000 });
    const controller = new AbortController();
    const model = new LoopbackChatModel({ client: newClient(), maxRetries: 0 });
    const running = model.invoke('Hello', { ...callbacks, signal: controller.signal });
    await expect.poll(() => standIn.requests.length).toBe(1);
    controller.abort();
    await expect(running).rejects.toThrow(/abort/i);
    unregister();
    await expect.poll(() => ai.events.length).toBe(2);
    await expectGolden(ai.events, `./golden/core-${coreVersion}/abort.json`);
  });
});
