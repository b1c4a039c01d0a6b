import { expect } from 'vitest';
import { MockAmplitudeAI } from '../../../src/testing.ts';
import type { StandIn } from '../../standins/index.ts';
import { sleep } from '../../standins/sleep.ts';
import type { AiMajor } from './majors.ts';
import type { Program, Stage } from './program.ts';
import { asDefault, type Way } from './ways.ts';

/** Plays a program, tracked by one way in or not at all. */
export async function play(standIn: StandIn, major: AiMajor, way: Way | null, program: Program) {
  const { ai, openai, name } = major;
  const { scenarios, api = 'chat', goesOn = [], run } = program;
  standIn.clear();
  standIn.enqueue(...scenarios);
  const mock = new MockAmplitudeAI();
  asDefault(mock);
  const leave = way?.open?.(mock);
  const provider = openai.createOpenAI({ apiKey: 'key', baseURL: standIn.url });
  const embedding = provider.embedding('text-embedding-3-small');
  const stage: Stage = {
    sdk: way?.sdk(ai) ?? ai,
    standIn,
    chat: (id = 'gpt-4o-mini') => {
      const model = api === 'chat' ? provider.chat(id) : provider.responses(id);
      return (way?.model(model as ReturnType<Stage['chat']>, ai, mock) ?? model) as ReturnType<Stage['chat']>;
    },
    embedding: () => way?.embedding?.(embedding, mock) ?? embedding,
  };
  const value = await run(stage);
  const seen = way?.goesOn ?? goesOn;
  if (way && seen.includes(name)) await expect.poll(() => mock.events.length, { timeout: 10_000 }).toBe(2);
  await sleep(30); // A stream that was left early ends a little later.
  await leave?.();
  return { value, requests: standIn.requests.length, events: mock.events };
}
