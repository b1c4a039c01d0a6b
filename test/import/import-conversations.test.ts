import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { validateEvent } from '../../schema/validate.ts';
import { type ImportOptions, importConversations } from '../../src/import/index.ts';
import { type BatchApi, startBatchApi } from './batch-api.ts';
import { conversationLines, toJsonl } from './conversation-lines.ts';

let api: BatchApi;
let folder: string;
let file: string;

beforeEach(async () => {
  api = await startBatchApi();
  folder = await mkdtemp(join(tmpdir(), 'import-'));
  file = join(folder, 'conversations.jsonl');
});

afterEach(async () => {
  await api.close();
  await rm(folder, { recursive: true });
});

const options = (more: ImportOptions = {}): ImportOptions => ({
  apiKey: 'key-of-a-test',
  serverUrl: api.url,
  eventsPerSecond: 1_000_000,
  ...more,
});

const events = () => [...api.kept.values()];
const ofType = (type: string) => events().filter(({ event_type }) => event_type === type);
const checkpoint = async () => JSON.parse(await readFile(`${file}.checkpoint.json`, 'utf8'));
const rejects = async () =>
  (await readFile(`${file}.rejects.jsonl`, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('importing conversations', () => {
  it('sends each line as the event that the tracking method makes, with its own time, turn and cost', async () => {
    await writeFile(file, toJsonl(conversationLines(1, 3)));
    const report = await importConversations(file, options());
    expect(report).toMatchObject({ delivered: 3, rejected: 0, sessions: 1, isInterrupted: false });
    expect(events().flatMap(validateEvent)).toEqual([]);
    const [question, tool, answer] = events();
    expect(question).toMatchObject({
      event_type: '[Agent] User Message',
      user_id: 'user-1000',
      time: Date.UTC(2025, 0, 1),
      event_properties: {
        '[Agent] Session ID': 'session-0',
        '[Agent] Turn ID': 1,
        '[Agent] Message Source': 'user',
        $llm_message: { text: 'Question 0 of 0' },
      },
    });
    expect(tool?.event_properties).toMatchObject({ '[Agent] Turn ID': 1, '[Agent] Tool Success': true });
    expect(answer?.event_properties).toMatchObject({
      '[Agent] Turn ID': 2,
      '[Agent] Message ID': 'answer-0-2',
      '[Agent] Model Tier': 'standard',
      '[Agent] Cost USD': expect.closeTo(0.00045, 8),
    });
  });

  it('sends nothing a second time, and only the new lines of a file that has grown', async () => {
    const lines = conversationLines(2, 6);
    await writeFile(file, toJsonl(lines.slice(0, 7)));
    await importConversations(file, options());
    const again = await importConversations(file, options());
    expect(again).toMatchObject({ delivered: 7, deliveredBefore: 7 });
    expect(api.uploads).toHaveLength(1);
    await writeFile(file, toJsonl(lines));
    const grown = await importConversations(file, options());
    expect(grown).toMatchObject({ delivered: 12, deliveredBefore: 7 });
    expect(api.uploads[1]?.events).toHaveLength(5);
    expect(api.duplicates).toBe(0);
  });

  it('makes the same insert ids when the import is begun again, so that Amplitude keeps one of each', async () => {
    await writeFile(file, toJsonl(conversationLines(3, 5)));
    await importConversations(file, options({ endSessions: true }));
    await importConversations(file, options({ endSessions: true, restart: true }));
    expect(api.kept.size).toBe(18);
    expect(api.duplicates).toBe(18);
  });
});
