import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { events } from '../../schema/events/index.ts';
import { metaOf } from '../../schema/field.ts';
import { importConversations } from '../../src/import/index.ts';
import { type BatchApi, startBatchApi } from './batch-api.ts';
import { toJsonl } from './conversation-lines.ts';

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

/** One of these fits each field of the table. */
const samples = [
  'user',
  'message',
  'fast',
  3,
  0.5,
  true,
  ['one'],
  [{ key: 'a', value: 'b' }],
  [{ name: 'f' }],
  { a: 'b' },
];

const cases = Object.entries(events)
  .filter(([, { origin }]) => origin === 'sdk')
  .map(([event, { type, fields }]) => {
    const given = Object.entries(fields).filter(([, field]) => !metaOf(field).derived);
    const options = given.map(([option, field]) => [option, samples.find((value) => field.safeParse(value).success)]);
    const wires = given.map(([, field]) => metaOf(field).wire);
    return { event, type, options: Object.fromEntries(options), wires };
  });

describe('every event that an app can track', () => {
  it.each(cases)('may be imported with every option of its row: $event', async ({ event, type, options, wires }) => {
    for (const [option, value] of Object.entries(options)) expect(value, option).toBeDefined();
    const file = join(folder, `${event}.jsonl`);
    const frame = {
      time: 1_735_689_600_000,
      userId: 'user-1',
      deviceId: 'device-1',
      browserSessionId: 5,
      groups: { a: 'b' },
    };
    // By its name in the package, and by its name in Amplitude with the keys of a log in snake_case.
    const snake = Object.entries(options).map(([key, value]) => [key.replace(/[A-Z]/g, '_$&').toLowerCase(), value]);
    await writeFile(
      file,
      toJsonl([
        { ...frame, event, ...options },
        { ...frame, event: type, ...Object.fromEntries(snake) },
      ]),
    );
    api.uploads.length = 0;
    const report = await importConversations(file, { apiKey: 'key-of-a-test', serverUrl: api.url });
    expect(report.problems).toEqual([]);
    const [first, second] = api.uploads[0]?.events ?? [];
    expect(Object.keys(first?.event_properties ?? {})).toEqual(expect.arrayContaining(wires));
    expect(first).toMatchObject({ event_type: type, user_id: 'user-1', device_id: 'device-1', session_id: 5 });
    expect(first).toMatchObject({ groups: { a: 'b' } });
    expect(second).toMatchObject({ event_properties: first?.event_properties });
  });
});
