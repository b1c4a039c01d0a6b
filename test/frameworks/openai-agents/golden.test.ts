import { Agent, Runner, setTraceProcessors, tool } from '@openai/agents';
import type OpenAI from 'openai';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { wrap } from '../../../src/instrument/wrap.ts';
import type { Scenario } from '../../standins/index.ts';
import { expectGolden } from '../golden.ts';
import { type Api, useAgents } from './stage.ts';

const agents = useAgents();

const weather = tool({
  name: 'get_weather',
  description: 'Weather of a city',
  parameters: z.object({ city: z.string() }),
  execute: ({ city }) => `Sunny in ${city}`,
});

const asksForWeather: Scenario = { toolCalls: [{ name: 'get_weather', arguments: { city: 'Paris' } }] };
const says = (text: string): Scenario => ({ text, toolCalls: [] });

type Run = (api: Api, client: OpenAI) => Promise<unknown>;

const helper = (api: Api, client: OpenAI, more: { tools?: (typeof weather)[] } = {}) =>
  new Agent({ name: 'helper', instructions: 'Help.', model: agents.model(api, client), ...more });
const ask = async (agent: Agent, question: string) => (await new Runner().run(agent, question)).finalOutput;

const rows: readonly { name: string; scenarios: readonly Scenario[]; run: Run }[] = [
  { name: 'plain', scenarios: [says('Fine.')], run: (api, client) => ask(helper(api, client), 'How is it?') },
  {
    name: 'stream',
    scenarios: [says('It is fine.')],
    run: async (api, client) => {
      const result = await new Runner().run(helper(api, client), 'How is it?', { stream: true });
      let text = '';
      for await (const piece of result.toTextStream()) text += piece;
      await result.completed;
      return text;
    },
  },
  {
    name: 'tools',
    scenarios: [asksForWeather, says('Sunny.')],
    run: (api, client) => ask(helper(api, client, { tools: [weather] }), 'How is the weather?'),
  },
  {
    name: 'nested agents',
    scenarios: [
      { toolCalls: [{ name: 'ask_scout', arguments: { input: 'Weather?' } }] },
      asksForWeather,
      says('Sunny.'),
      says('It is sunny.'),
    ],
    run: (api, client) => {
      const model = agents.model(api, client);
      const scout = new Agent({ name: 'scout', instructions: 'Look.', model, tools: [weather] });
      const asTool = scout.asTool({ toolName: 'ask_scout', toolDescription: 'Asks the scout' });
      return ask(new Agent({ name: 'desk', instructions: 'Lead.', model, tools: [asTool] }), 'How is the weather?');
    },
  },
  {
    name: 'error',
    scenarios: [{ error: { status: 400, message: 'No.' } }],
    run: (api, client) => ask(helper(api, client), 'How is it?'),
  },
  {
    name: 'abort',
    scenarios: [{ headersDelayMs: 60_000 }],
    run: (api, client) => {
      const stop = new AbortController();
      const asked = new Runner().run(helper(api, client), 'How is it?', { signal: stop.signal });
      const arrives = vi.waitFor(() => expect(agents.standIn.requests).toHaveLength(1), { timeout: 10_000 });
      return Promise.all([asked, arrives.then(() => stop.abort())]);
    },
  },
];

async function play({ scenarios, run }: (typeof rows)[number], api: Api, client: OpenAI) {
  agents.standIn.clear();
  agents.standIn.enqueue(...scenarios);
  try {
    return { value: await run(api, client) };
  } catch (error) {
    return { error: String(error) };
  }
}

describe.each<Api>(['chat', 'responses'])('@openai/agents over the %s API', (api) => {
  it.each(rows)('$name', async (row) => {
    setTraceProcessors([]);
    const bare = await play(row, api, agents.client());
    const { ai, processor } = agents.trace({ sessionId: 'session-1' });
    // Over a client that is tracked as well.
    expect(await play(row, api, wrap(agents.client(), { ai }))).toEqual(bare);
    await processor.forceFlush();
    await expectGolden(ai.events, `./golden/${api}/${row.name.replaceAll(' ', '-')}.json`);
  });
});
