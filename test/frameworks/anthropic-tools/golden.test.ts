import { describe, expect, it } from 'vitest';
import { AmplitudeToolLoop } from '../../../src/frameworks/anthropic-tools/index.ts';
import { MockAmplitudeAI } from '../../../src/testing.ts';
import type { Scenario } from '../../standins/index.ts';
import { expectGolden } from '../golden.ts';
import { asks, says, useLoop, versions, weather } from './stage.ts';

const stage = useLoop();

interface Row {
  readonly name: string;
  readonly scenarios: readonly Scenario[];
  readonly handler?: (input: { city: string }) => unknown;
  readonly maxTurns?: number;
  /** The app ends the run once the model has been asked so often. */
  readonly abortsAfter?: number;
}

const rows: readonly Row[] = [
  { name: 'plain', scenarios: [says('Fine.')] },
  { name: 'tools', scenarios: [asks('Paris'), says('Sunny.')] },
  { name: 'parallel tools', scenarios: [asks('Paris', 'Rome'), says('Sunny in both.')] },
  { name: 'several turns', scenarios: [asks('Paris'), asks('Rome'), says('Sunny in both.')] },
  {
    name: 'tool that fails',
    scenarios: [asks('Paris'), says('I cannot tell.')],
    handler: () => {
      throw new RangeError('No such city.');
    },
  },
  { name: 'tool without a handler', scenarios: [{ toolCalls: [{ name: 'fly', arguments: {} }] }, says('I cannot.')] },
  { name: 'cut by max_tokens', scenarios: [{ ...asks('Paris'), finish: 'length' }] },
  { name: 'limit of turns', scenarios: [asks('Paris'), asks('Rome')], maxTurns: 2 },
  { name: 'abort', scenarios: [asks('Paris'), { ...says('Late.'), headersDelayMs: 5_000 }], abortsAfter: 2 },
  { name: 'error', scenarios: [asks('Paris'), { error: { status: 500 } }] },
];

async function play(
  row: Row,
  Client: (typeof versions)[number]['Client'],
  way: 'run' | 'stream',
  ai?: MockAmplitudeAI,
) {
  stage.standIn.clear();
  stage.standIn.enqueue(...row.scenarios);
  const { maxTurns, abortsAfter, handler = ({ city }) => `Sunny in ${city}` } = row;
  const controller = new AbortController();
  const options = { signal: controller.signal };
  const asked = stage.standIn.requests.length;
  const loop = new AmplitudeToolLoop({
    ai,
    userId: 'user-1',
    client: stage.client(Client),
    toolHandlers: { get_weather: handler },
    maxTurns,
  });
  const running = way === 'run' ? loop.run(weather, options) : loop.stream(weather, options).finalResult();
  if (abortsAfter !== undefined) {
    await expect.poll(() => stage.standIn.requests.length).toBe(asked + abortsAfter);
    controller.abort();
  }
  try {
    const result = await running;
    return { result: JSON.stringify(result).replaceAll(/(msg|toolu)_\w+/g, '<id>') };
  } catch (error) {
    return { error: String(error) };
  }
}

describe.each(versions)('a tool loop over @anthropic-ai/sdk $name', ({ Client }) => {
  describe.each(['run', 'stream'] as const)('by %s', (way) => {
    it.each(rows)('$name', async (row) => {
      const bare = await play(row, Client, way);
      const asked = stage.standIn.requests.length;
      const ai = new MockAmplitudeAI();
      expect(await play(row, Client, way, ai), 'the app sees the same').toEqual(bare);
      expect(stage.standIn.requests.length).toBe(asked);
      await expectGolden(ai.events, `./golden/${way}/${row.name.replaceAll(' ', '-')}.json`);
    });
  });
});
