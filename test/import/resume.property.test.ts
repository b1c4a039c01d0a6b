import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WireEvent } from '../../src/core/wire-event.ts';
import { importConversations } from '../../src/import/index.ts';
import { type BatchApi, startBatchApi } from './batch-api.ts';
import { type Line, toJsonl } from './conversation-lines.ts';

let api: BatchApi;
let folder: string;

beforeAll(async () => {
  api = await startBatchApi();
  folder = await mkdtemp(join(tmpdir(), 'import-'));
});

afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true });
});

const line = fc
  .record({
    role: fc.constantFrom('user', 'assistant', 'tool', 'nobody'),
    session: fc.nat(3),
    content: fc.string(),
    messageId: fc.option(fc.uuid(), { nil: undefined }),
    runCostUsd: fc.option(fc.integer({ min: 1, max: 50 }), { nil: undefined }),
    turnId: fc.option(fc.nat(20), { nil: undefined }),
  })
  .map(({ session, role, messageId, content, runCostUsd, ...rest }): Line => {
    const common = { ...rest, role, sessionId: `session-${session}`, userId: `user-${session}`, content };
    if (role === 'tool') return { ...common, toolName: 'look' };
    return role === 'assistant' ? { ...common, messageId, runCostUsd } : { ...common, messageId };
  });

/** Imports a file that grows from cut to cut: each run goes on where the one before ended. */
async function importInRuns(file: string, lines: readonly Line[], cuts: readonly number[]): Promise<WireEvent[]> {
  api.kept.clear();
  api.duplicates = 0;
  for (const end of [...cuts, lines.length]) {
    await writeFile(file, toJsonl(lines.slice(0, end)));
    await importConversations(file, { apiKey: 'key-of-a-test', serverUrl: api.url, eventsPerSecond: 1e9 });
  }
  return [...api.kept.values()];
}

describe('a file of conversations', () => {
  it('gives the same events with the same insert ids, however it is split into runs', async () => {
    let round = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 30 }),
        fc.array(fc.nat(30), { maxLength: 4 }),
        async (parts, cutsGiven) => {
          round += 1;
          const lines = parts.map((part, index) => ({ ...part, time: 1_735_689_600_000 + index }));
          const cuts = cutsGiven.map((cut) => Math.min(cut, lines.length)).sort((one, other) => one - other);
          const whole = await importInRuns(join(folder, `${round}-whole.jsonl`), lines, []);
          const split = await importInRuns(join(folder, `${round}-split.jsonl`), lines, cuts);
          expect(split).toEqual(whole);
          expect(api.duplicates).toBe(0);
        },
      ),
      { numRuns: 40 },
    );
  });
});
