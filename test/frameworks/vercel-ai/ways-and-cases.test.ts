import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { WireEvent } from '../../../src/core/wire-event.ts';
import { type StandIn, startOpenAIStandIn } from '../../standins/index.ts';
import { aiMajors } from './majors.ts';
import { play } from './play.ts';
import { programs } from './programs.ts';
import { asDefault, dropInWays } from './ways.ts';
import { differences, waysOf } from './ways-and-cases.ts';

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startOpenAIStandIn();
});
afterEach(() => asDefault(undefined));
afterAll(() => standIn.close());

/** What every way in must tell alike of a call; what only some of them can know is in the golden files. */
function shown({ event_type: type, event_properties: told }: WireEvent): string {
  const parts = [
    type.replace('[Agent] ', ''),
    told['[Agent] Model Name'],
    told['[Agent] Tool Name'],
    told['[Agent] Input Tokens'],
    told['[Agent] Output Tokens'],
    told['[Agent] Embedding Dimensions'],
    told['[Agent] Is Error'] === true ? 'failed' : undefined,
    JSON.stringify(told.$llm_message),
  ];
  return parts.filter((part) => part !== undefined).join(' ');
}

const names = Object.keys(programs);
const [dropIn] = dropInWays;

describe.each(aiMajors)('$name', (major) => {
  describe.each(waysOf(major.name))('$name', (way) => {
    it.each(names)('%s', async (name) => {
      const program = programs[name];
      if (!program || !dropIn) throw new Error(`no program ${name}`);
      const bare = await play(standIn, major, null, program);
      const tracked = await play(standIn, major, way, program);
      expect(tracked.value, 'the app sees the same').toEqual(bare.value);
      const types = tracked.events.map(({ event_type: type }) => type.replace('[Agent] ', ''));
      const difference = differences(major.name, way, name);
      if (difference) {
        expect(types.toSorted(), difference.because).toEqual(difference.types.toSorted());
        return;
      }
      const reference = await play(standIn, major, dropIn, program);
      // Spans end in an order of their own.
      expect(tracked.events.map(shown).toSorted()).toEqual(reference.events.map(shown).toSorted());
    });
  });
});
