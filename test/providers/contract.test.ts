import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { LlmCall } from '../../schema/llm-call.ts';
import { validateEvent } from '../../schema/validate.ts';
import { type ContractCase, caseNames } from '../../src/providers/contract.ts';
import { mask } from '../contract/mask.ts';
import { waysIn } from '../contract/ways-in.ts';
import { isWholeMatrix } from '../whole-matrix.ts';
import { contracts } from './contracts.ts';
import { type Loopback, startLoopback } from './loopback.ts';
import { play } from './play.ts';

vi.mock('../../src/core/record-call.ts', { spy: true });

/** All of it takes an hour: `npm run test:support`. Else the newest major by two ways in, and the others by one. */
const waysOf = (isNewest: boolean) => {
  const wanted = isNewest ? ['drop-in', 'patch'] : ['patch'];
  return isWholeMatrix ? waysIn : waysIn.filter(({ name }) => wanted.includes(name));
};

let server: Loopback;
beforeAll(async () => {
  server = await startLoopback();
});
afterAll(() => server.close());

const maskCall = (call: LlmCall) => ({
  ...call,
  // The app's own object, which the events of a dialect are read from: `test/dialects` looks at those.
  request: { ...call.request, messages: undefined },
  startedAt: '<time>',
  latencyMs: '<ms>',
  ...(call.ttfbMs === undefined ? {} : { ttfbMs: '<ms>' }),
});

describe.each(contracts)('$id', ({ id, contract }) => {
  const { cases, majors, probes } = contract;
  const given: Readonly<Record<string, ContractCase | string>> = cases;
  const rows = Object.entries(given).flatMap(([name, row]) => (typeof row === 'string' ? [] : [{ name, row }]));

  it('shows every case, or says why there is none', () => {
    expect(Object.keys(cases)).toEqual(expect.arrayContaining([...caseNames]));
    const reasons = Object.values(given).filter((row) => typeof row === 'string');
    for (const reason of reasons) expect(reason.length).toBeGreaterThan(20);
  });

  describe.each(majors)('$name', (major) => {
    const isNewest = major === majors[0];
    describe.each(waysOf(isNewest))('through $name', (way) => {
      it.each(rows.filter(({ name }) => !major.lacks?.[name]))('$name', async ({ name, row }) => {
        const bare = await play(contract, major, null, row, server);
        const tracked = await play(contract, major, way, row, server);

        expect(tracked.outcome, 'the app sees the same').toEqual(bare.outcome);
        const { events } = tracked.mock;
        expect(events.flatMap(validateEvent), 'every event fits the schema').toEqual([]);
        const golden = { calls: tracked.calls.map(maskCall), events: events.map(mask) };
        const file = row.goldenPerMajor ? `${name} ${major.name}` : name;
        // Errors of some SDKs say where they asked.
        const text = JSON.stringify(golden, null, 2).replaceAll(server.url, '<server>');
        await expect(`${text}\n`).toMatchFileSnapshot(
          `../../src/providers/${id}/contract/golden/${file.replace(/[^a-z0-9]+/gi, '-')}.json`,
        );
      });
    });

    const held = isWholeMatrix || isNewest ? Object.entries(probes) : [];
    it.each(held.filter(([name]) => !major.lacks?.[name]))('is the same with us as without: %s', async (_, probe) => {
      const bare = await play(contract, major, null, probe, server);
      for (const way of isWholeMatrix ? waysIn : waysIn.slice(0, 1)) {
        const tracked = await play(contract, major, way, probe, server);
        expect(tracked.outcome, way.name).toEqual(bare.outcome);
      }
    });
  });
});
