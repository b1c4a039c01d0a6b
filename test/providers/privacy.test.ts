import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { AmplitudeAI } from '../../src/core/amplitude-ai.ts';
import type { ContentMode } from '../../src/core/content-mode.ts';
import { withoutContent } from '../../src/core/delivery/without-content.ts';
import { shared } from '../../src/core/shared-state.ts';
import type { WireEvent } from '../../src/core/wire-event.ts';
import { type ContractCase, caseNames } from '../../src/providers/contract.ts';
import { waysIn } from '../contract/ways-in.ts';
import { startIngestion } from '../core/delivery/ingestion.ts';
import { filesIn } from '../core/delivery/spool-files.ts';
import { isWholeMatrix } from '../whole-matrix.ts';
import { contracts } from './contracts.ts';
import { type Loopback, startLoopback } from './loopback.ts';
import { play, playWith } from './play.ts';

vi.mock('../../src/core/record-call.ts', { spy: true });

const ways = isWholeMatrix ? waysIn : waysIn.filter(({ name }) => name === 'patch');
const sealed: ContentMode[] = ['metadata_only', 'customer_enriched'];

let server: Loopback;
let dir: string;
beforeAll(async () => {
  server = await startLoopback();
});
afterAll(() => server.close());
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'privacy-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
  vi.restoreAllMocks();
  shared.told.clear();
});

/** Shorter ones are found by chance. */
const SHORTEST = 10;

/** Every string in a value; JSON in a string is looked into. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') {
    try {
      const inner: unknown = JSON.parse(value);
      return typeof inner === 'object' && inner !== null ? stringsIn(inner) : [value];
    } catch {
      return [value];
    }
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** What people and models said in a case, as events of the mode that sends it have it, and nothing that others say too. */
function saidIn(events: readonly WireEvent[]): string[] {
  const rest = JSON.stringify(events.map((event) => withoutContent(event) ?? event));
  const said = new Set(stringsIn(events.map(({ event_properties: properties }) => properties)));
  return [...said].filter((text) => text.length >= SHORTEST && !rest.includes(JSON.stringify(text).slice(1, -1)));
}

describe.each(contracts)('$id', ({ contract }) => {
  const { cases, majors } = contract;
  const [newest] = majors;
  const given: Readonly<Record<string, ContractCase | string>> = cases;
  const shown = isWholeMatrix ? Object.keys(given) : caseNames;
  const rows = shown.flatMap((name) => {
    const row = given[name];
    return row === undefined || typeof row === 'string' || newest?.lacks?.[name] ? [] : [{ name, row }];
  });
  if (!newest) throw new Error('A contract has a major.');

  it.each(ways.flatMap((way) => sealed.flatMap((contentMode) => rows.map((row) => ({ way, contentMode, ...row })))))(
    '$contentMode through $way.name keeps $name off the wire, the disk and the terminal',
    async ({ way, contentMode, name, row }) => {
      const { mock } = await play(contract, newest, way, row, server);
      const said = saidIn(mock.events);
      if (name === 'plain') expect(said, 'there is something to keep').not.toEqual([]);
      await using amplitude = await startIngestion();
      const lines: string[] = [];
      vi.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean(lines.push(String(text))));
      vi.spyOn(console, 'warn').mockImplementation((text) => void lines.push(String(text)));
      const ai = new AmplitudeAI({
        apiKey: 'the-key-of-a-project',
        serverUrl: amplitude.url,
        contentMode,
        debug: true,
        delivery: { dir },
      });
      await playWith(ai, contract, newest, way, row, server);
      const onDisk = filesIn(dir).map(({ text }) => text);
      await ai.flush();
      const sent = amplitude.uploads.flatMap(({ events }) => events);
      vi.restoreAllMocks();
      expect(sent, 'as many as with content').toHaveLength(mock.events.length);
      if (sent.length > 0) expect(lines.length * onDisk.length, 'all three are looked at').toBeGreaterThan(0);
      const seen = JSON.stringify([sent, onDisk.map((text) => text.split('\n').map(unwrapped)), lines]);
      expect(said.filter((text) => seen.includes(JSON.stringify(text).slice(1, -1)))).toEqual([]);
      expect(JSON.stringify([onDisk, lines])).not.toContain('the-key-of-a-project');
    },
  );
});

function unwrapped(line: string): unknown {
  return line === '' ? null : JSON.parse(line);
}
