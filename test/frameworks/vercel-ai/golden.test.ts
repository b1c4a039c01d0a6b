import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { validateEvent } from '../../../schema/validate.ts';
import { MockAmplitudeAI } from '../../../src/testing.ts';
import { mask } from '../../contract/mask.ts';
import { type StandIn, startOpenAIStandIn } from '../../standins/index.ts';
import { sleep } from '../../standins/sleep.ts';
import { type AiMajor, aiMajors } from './majors.ts';
import type { Program, Stage } from './program.ts';
import { programs } from './programs.ts';
import { asDefault, dropInWays, type Way } from './ways.ts';

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startOpenAIStandIn();
});
afterEach(() => asDefault(undefined));
afterAll(() => standIn.close());

async function play({ ai, openai, name: major }: AiMajor, way: Way | null, program: Program) {
  const { scenarios, api = 'chat', goesOn = [], run } = program;
  standIn.clear();
  standIn.enqueue(...scenarios);
  const mock = new MockAmplitudeAI();
  asDefault(mock);
  const provider = openai.createOpenAI({ apiKey: 'key', baseURL: standIn.url });
  const stage: Stage = {
    sdk: way?.sdk(ai) ?? ai,
    standIn,
    chat: (name = 'gpt-4o-mini') => {
      const model = api === 'chat' ? provider.chat(name) : provider.responses(name);
      return (way?.model(model as ReturnType<Stage['chat']>, ai, mock) ?? model) as ReturnType<Stage['chat']>;
    },
    embedding: () => provider.embedding('text-embedding-3-small'),
  };
  const value = await run(stage);
  if (way && goesOn.includes(major)) await expect.poll(() => mock.events.length, { timeout: 10_000 }).toBe(2);
  await sleep(30); // A stream that was left early ends a little later.
  return { value, requests: standIn.requests.length, events: mock.events };
}

const dashed = (text: string) => text.replace(/[^a-z0-9]+/gi, '-');
const rows = Object.entries(programs).map(([name, program]) => ({ name, program }));

describe.each(aiMajors)('$name', (major) => {
  describe.each(dropInWays)('through $name', (way) => {
    it.each(rows)('$name', async ({ name, program }) => {
      const bare = await play(major, null, program);
      expect(bare.events).toEqual([]);
      const tracked = await play(major, way, program);
      expect(tracked.value, 'the app sees the same').toEqual(bare.value);
      expect(tracked.requests).toBe(bare.requests);
      expect(tracked.events.flatMap(validateEvent), 'every event fits the schema').toEqual([]);
      const golden = `${JSON.stringify(tracked.events.map(mask), null, 2)}\n`;
      await expect(golden).toMatchFileSnapshot(`./golden/${dashed(major.name)}/${dashed(name)}.json`);
    });
  });
});
