import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AmplitudeAI } from '../../../src/core/amplitude-ai.ts';
import { claimLeftBehind } from '../../../src/core/delivery/spool/claim.ts';
import { spoolSettings } from '../../../src/core/delivery/spool/spool-settings.ts';
import { shared } from '../../../src/core/shared-state.ts';
import { NOWHERE, startIngestion } from './ingestion.ts';
import { filesIn, line } from './spool-files.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'strangers-'));
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
  shared.told.clear();
});

const LEFT = '000000000000.1.00000000';

/** A folder as a process leaves it that is no more. */
function left(parent: string, name = LEFT): string {
  const folder = join(parent, name);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, '00000001.jsonl'), line('of a stranger'));
  const longAgo = new Date(Date.now() - 3_600_000);
  utimesSync(folder, longAgo, longAgo);
  return folder;
}

describe('what a stranger put into a place of ours is not sent by our key', () => {
  it('where it is what a process of ours left, it is', async () => {
    left(dir);
    expect(await claimLeftBehind(dir)).toMatchObject([{ segments: [{ waiting: 1 }] }]);
  });

  it('over a link in the place of the whole', async () => {
    const elsewhere = join(dir, 'elsewhere');
    left(elsewhere);
    symlinkSync(elsewhere, join(dir, 'place'));
    expect(await claimLeftBehind(join(dir, 'place'))).toEqual([]);
    expect(readdirSync(elsewhere)).toEqual([LEFT]);
  });

  it('over a link in the place of a folder', async () => {
    const folder = left(dir);
    const elsewhere = join(dir, 'elsewhere');
    renameSync(folder, elsewhere);
    symlinkSync(elsewhere, folder);
    const longAgo = new Date(Date.now() - 3_600_000);
    utimesSync(elsewhere, longAgo, longAgo);
    expect(await claimLeftBehind(dir)).toEqual([]);
    expect(lstatSync(folder).isSymbolicLink()).toBe(true);
  });

  it('over a link in the place of a file', async () => {
    const file = join(left(dir), '00000001.jsonl');
    renameSync(file, join(dir, 'secret.jsonl'));
    symlinkSync(join(dir, 'secret.jsonl'), file);
    utimesSync(dirname(file), new Date(0), new Date(0));
    expect(await claimLeftBehind(dir)).toMatchObject([{ segments: [] }]);
    expect(existsSync(join(dir, 'secret.jsonl'))).toBe(true);
  });

  it.runIf(process.getuid?.() === 0)('in a folder that belongs to another user', async () => {
    left(dir);
    chownSync(dir, 12_345, 12_345);
    expect(await claimLeftBehind(dir)).toEqual([]);
  });
});

it('without a `dir` the folder is one of its own in that for temporary files, in which nobody can put another', () => {
  const { parent = '' } = spoolSettings({ apiKey: 'a-key' }, { spool: true }, {}) ?? {};
  expect(dirname(parent)).toBe(tmpdir());
  expect(basename(parent)).toMatch(/^amplitude-ai-(\d+|spool)-[\da-f]{16}$/);
});

it('a relative `dir` stays where it was when the app goes elsewhere', async () => {
  const before = process.cwd();
  try {
    process.chdir(dir);
    let isDown = true;
    await using server = await startIngestion(() => ({ status: isDown ? 503 : 200 }));
    const ai = new AmplitudeAI({ apiKey: 'a-key', serverUrl: server.url, delivery: { dir: 'spool' } });
    const say = (count: number) => {
      for (let index = 0; index < count; index++) ai.trackUserMessage({ userId: 'user-1', content: 'hello' });
    };
    say(1);
    await ai.flush({ timeoutMs: 500 });
    say(3_000);
    mkdirSync(join(dir, 'other'));
    process.chdir(join(dir, 'other'));
    say(2);
    isDown = false;
    expect(await ai.flush({ timeoutMs: 30_000 })).toEqual({ delivered: 3_003, rejected: 0, reasons: {}, pending: 0 });
    expect(filesIn(join(dir, 'other'))).toEqual([]);
  } finally {
    process.chdir(before);
  }
});

it('several instances on one folder keep each its own events', async () => {
  const all = Array.from(
    { length: 50 },
    () => new AmplitudeAI({ apiKey: 'a-key', serverUrl: NOWHERE, delivery: { dir } }),
  );
  for (const ai of all) ai.trackUserMessage({ userId: 'user-1', content: 'hello' });
  expect(filesIn(dir)).toHaveLength(50);
  for (const ai of all) expect(ai.stats().pending).toBe(1);
  await Promise.all(all.map((ai) => ai.shutdown({ timeoutMs: 0 })));
});
