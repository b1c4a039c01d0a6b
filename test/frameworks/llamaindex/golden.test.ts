import { OpenAI as LlamaOpenAI } from '@llamaindex/openai';
import { agent, multiAgent } from '@llamaindex/workflow';
import { tool } from 'llamaindex';
import OpenAI from 'openai';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { registerAmplitude } from '../../../src/frameworks/llamaindex/index.ts';
import { wrap } from '../../../src/instrument/wrap.ts';
import { MockAmplitudeAI } from '../../../src/testing.ts';
import { type Scenario, type StandIn, startOpenAIStandIn } from '../../standins/index.ts';
import { expectGolden } from '../golden.ts';

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startOpenAIStandIn();
});
afterEach(() => standIn.clear());
afterAll(() => standIn.close());

const weather = tool({
  name: 'get_weather',
  description: 'Weather of a city',
  parameters: z.object({ city: z.string() }),
  execute: ({ city }) => `Sunny in ${city}`,
});

const asksForWeather: Scenario = { toolCalls: [{ name: 'get_weather', arguments: { city: 'Paris' } }] };
const says = (text: string): Scenario => ({ text, toolCalls: [] });
const question = [{ role: 'user' as const, content: 'How is it?' }];

const rows: readonly {
  name: string;
  scenarios: readonly Scenario[];
  run: (llm: LlamaOpenAI) => Promise<unknown>;
}[] = [
  {
    name: 'plain',
    scenarios: [says('Fine.')],
    run: async (llm) => (await llm.chat({ messages: question })).message.content,
  },
  {
    name: 'stream',
    scenarios: [says('It is fine.')],
    run: async (llm) => {
      let text = '';
      for await (const { delta } of await llm.chat({ messages: question, stream: true })) text += delta;
      return text;
    },
  },
  {
    name: 'tools',
    scenarios: [asksForWeather, says('Sunny.')],
    run: async (llm) => (await agent({ llm, tools: [weather] }).run('How is the weather?')).data.result,
  },
  {
    name: 'nested agents',
    scenarios: [
      { toolCalls: [{ name: 'handOff', arguments: { toAgent: 'scout', reason: 'It can look.' } }] },
      asksForWeather,
      says('Sunny.'),
    ],
    run: async (llm) => {
      const scout = agent({ name: 'scout', description: 'Looks', llm, tools: [weather] });
      const desk = agent({ name: 'desk', description: 'Leads', llm, tools: [], canHandoffTo: [scout] });
      return (await multiAgent({ agents: [desk, scout], rootAgent: desk }).run('How is the weather?')).data.result;
    },
  },
  {
    name: 'error',
    scenarios: [{ error: { status: 400, message: 'No.' } }],
    run: (llm) => llm.chat({ messages: question }),
  },
  // The framework leaves the stream of its client open when the app leaves its own: nobody hears of an end.
  {
    name: 'abort',
    scenarios: [{ ...says('One two three four.'), chunkDelayMs: 5 }],
    run: async (llm) => {
      let text = '';
      for await (const { delta } of await llm.chat({ messages: question, stream: true })) {
        text += delta;
        if (text !== '') break;
      }
      return text;
    },
  },
];

async function play({ scenarios, run }: (typeof rows)[number], client: OpenAI) {
  standIn.clear();
  standIn.enqueue(...scenarios);
  type Session = NonNullable<NonNullable<ConstructorParameters<typeof LlamaOpenAI>[0]>['session']>;
  // The SDK that the framework brings is an older major, of the same form where it is called.
  const session = client as unknown as Session;
  try {
    return { value: await run(new LlamaOpenAI({ model: 'gpt-4o-mini', session, maxRetries: 0 })) };
  } catch (error) {
    return { error: String(error) };
  }
}

const newClient = () => new OpenAI({ apiKey: 'key', baseURL: standIn.url, maxRetries: 0 });

describe('LlamaIndex by its registration', () => {
  it.each(rows)('$name', async (row) => {
    const bare = await play(row, newClient());
    const ai = new MockAmplitudeAI();
    const unregister = registerAmplitude({ ai, userId: 'user-1', sessionId: 'session-1' });
    // Over a client that is tracked as well.
    expect(await play(row, wrap(newClient(), { ai }))).toEqual(bare);
    unregister();
    await expectGolden(ai.events, `./golden/${row.name.replaceAll(' ', '-')}.json`);
  });
});
