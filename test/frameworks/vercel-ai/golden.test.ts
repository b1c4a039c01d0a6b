import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { validateEvent } from '../../../schema/validate.ts';
import { mask } from '../../contract/mask.ts';
import { type StandIn, startOpenAIStandIn } from '../../standins/index.ts';
import { aiMajors } from './majors.ts';
import { play } from './play.ts';
import { programs } from './programs.ts';
import { asDefault, dropInWays } from './ways.ts';

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startOpenAIStandIn();
});
afterEach(() => asDefault(undefined));
afterAll(() => standIn.close());

const dashed = (text: string) => text.replace(/[^a-z0-9]+/gi, '-');
const rows = Object.entries(programs).map(([name, program]) => ({ name, program }));

describe.each(aiMajors)('$name', (major) => {
  describe.each(dropInWays)('through $name', (way) => {
    it.each(rows)('$name', async ({ name, program }) => {
      const bare = await play(standIn, major, null, program);
      expect(bare.events).toEqual([]);
      const tracked = await play(standIn, major, way, program);
      expect(tracked.value, 'the app sees the same').toEqual(bare.value);
      expect(tracked.requests).toBe(bare.requests);
      expect(tracked.events.flatMap(validateEvent), 'every event fits the schema').toEqual([]);
      const golden = `${JSON.stringify(tracked.events.map(mask), null, 2)}\n`;
      await expect(golden).toMatchFileSnapshot(`./golden/${dashed(major.name)}/${dashed(name)}.json`);
    });
  });
});
