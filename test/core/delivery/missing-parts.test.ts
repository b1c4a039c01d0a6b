import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AmplitudeAI } from '../../../src/core/amplitude-ai.ts';
import { shared } from '../../../src/core/shared-state.ts';
import { NOWHERE, type Reply, startIngestion } from './ingestion.ts';
import { filesIn } from './spool-files.ts';

// As where a deployment has replaced the files of an app that runs still: what was not loaded before cannot be any more.
const gone = () => {
  throw new Error('it is gone');
};
const parts = ['read-segment', 'claim', 'lighten', 'dead-letters'].map(
  (name) => `../../../src/core/delivery/spool/${name}.ts`,
);
const all = [...parts, '../../../src/core/delivery/paced.ts'];

let dir: string;
let unhandled: unknown[];
const note = (error: unknown) => void unhandled.push(error);
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'parts-test-'));
  unhandled = [];
  process.on('unhandledRejection', note);
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  for (const part of all) vi.doMock(part, gone);
});
afterEach(() => {
  process.off('unhandledRejection', note);
  for (const part of all) vi.doUnmock(part);
  rmSync(dir, { recursive: true, force: true });
  shared.told.clear();
});

const now = { 'retry-after': '0' };
const taken: Reply = { status: 200, body: { code: 200 } };

const say = (ai: AmplitudeAI, count: number, userId = 'user-1') => {
  for (let index = 0; index < count; index++) ai.trackUserMessage({ userId, content: `number ${index}` });
};

it('what looks after the folder of events and cannot be loaded does not end the app', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const ai = new AmplitudeAI({ apiKey: 'a-key', serverUrl: NOWHERE, delivery: { dir } });
  await vi.advanceTimersByTimeAsync(1_500);
  vi.useRealTimers();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(unhandled).toEqual([]);
  await ai.shutdown({ timeoutMs: 0 });
});

it('events stay on disk that cannot be read or made smaller, and the app goes on', async () => {
  const ai = new AmplitudeAI({ apiKey: 'a-key', serverUrl: NOWHERE, delivery: { dir, maxBytes: 10_000_000 } });
  for (let index = 0; index < 40; index++) {
    say(ai, 400);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(unhandled).toEqual([]);
  expect(await ai.shutdown({ timeoutMs: 200 })).toMatchObject({ rejected: 0, pending: 16_000 });
  expect(unhandled).toEqual([]);
});

it('events of a slow user, and refused ones, meet their fate once where the parts for them cannot be loaded', async () => {
  await using server = await startIngestion(({ events }, attempt) => {
    if (attempt === 1) return { status: 429, body: { code: 429, throttled_users: { 'user-1': 31 } }, headers: now };
    const bad = events.findIndex(({ user_id: user }) => user === 'user-2');
    return bad < 0 ? taken : { status: 400, body: { code: 400, events_with_invalid_fields: { time: [bad] } } };
  });
  const ai = new AmplitudeAI({ apiKey: 'a-key', serverUrl: server.url, delivery: { dir } });
  say(ai, 2);
  say(ai, 1, 'user-2');
  expect(await ai.flush({ timeoutMs: 5_000 })).toMatchObject({ delivered: 2, rejected: 1, pending: 0 });
  expect(unhandled).toEqual([]);
  await vi.waitFor(() => expect(filesIn(dir)).toEqual([]));
});

it('events wait while what sends them cannot be loaded, and go when it can', async () => {
  await using server = await startIngestion();
  const connecting = '../../../src/core/delivery/connect.ts';
  vi.doMock(connecting, gone);
  const ai = new AmplitudeAI({ apiKey: 'a-key', serverUrl: server.url, delivery: { dir } });
  say(ai, 3);
  expect(await ai.flush({ timeoutMs: 5_000 })).toMatchObject({ rejected: 0, pending: 3, spooled: 3 });
  vi.doUnmock(connecting);
  expect(await ai.flush({ timeoutMs: 5_000 })).toMatchObject({ delivered: 3, rejected: 0, pending: 0 });
  expect(unhandled).toEqual([]);
});

it('events wait while what reads a refusal cannot be loaded, and none is given up', async () => {
  const reading = '../../../src/core/delivery/read-answer.ts';
  vi.doMock(reading, gone);
  await using server = await startIngestion((_, attempt) => (attempt === 1 ? { status: 400, body: 'no' } : taken));
  const ai = new AmplitudeAI({ apiKey: 'a-key', serverUrl: server.url, delivery: { dir } });
  say(ai, 3);
  expect(await ai.flush({ timeoutMs: 10_000 })).toMatchObject({ delivered: 3, rejected: 0, pending: 0 });
  vi.doUnmock(reading);
  expect(unhandled).toEqual([]);
});
