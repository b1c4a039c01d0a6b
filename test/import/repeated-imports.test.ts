import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ImportOptions, type ImportProgress, importConversations } from '../../src/import/index.ts';
import { conversationLines, type Line, toJsonl } from './conversation-lines.ts';

import { api, file, folder, options, useImportStage } from './import-stage.ts';

useImportStage();

const events = () => [...api.kept.values()];
const endsOf = (session: string) =>
  events().filter(
    ({ event_type, event_properties }) =>
      event_type === '[Agent] Session End' && event_properties['[Agent] Session ID'] === session,
  );
const turns = (session: string) =>
  events()
    .filter(({ event_properties }) => event_properties['[Agent] Session ID'] === session)
    .map(({ event_properties }) => event_properties['[Agent] Turn ID']);
const _rejects = async () => {
  const text = await readFile(`${file}.rejects.jsonl`, 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
};
const write = (lines: readonly Line[]) => writeFile(file, toJsonl(lines));

describe('sessions', () => {
  it('count their turns across files, and end at their last message', async () => {
    const lines = conversationLines(2, 6);
    const second = join(folder, 'later.jsonl');
    await write(lines.slice(0, 5));
    await writeFile(second, toJsonl(lines.slice(5)));
    const report = await importConversations([file, second], options({ endSessions: true }));
    expect(report).toMatchObject({ delivered: 14, sessions: 2 });
    expect(turns('session-0').filter(Boolean)).toEqual([1, 1, 2, 3, 3, 4]);
    expect(endsOf('session-1')).toMatchObject([{ user_id: 'user-1001', time: lines.at(-1)?.time }]);
    const again = await importConversations([file, second], options({ endSessions: true }));
    expect(again).toMatchObject({ delivered: 14, deliveredBefore: 14 });
    expect(api.duplicates).toBe(0);
  });

  it('have one end: their own where a line gives it', async () => {
    const common = { sessionId: 's1', userId: 'user-1' };
    await write([
      { ...common, role: 'user', time: 1_735_689_600_000 },
      { ...common, event: 'sessionEnd', time: 1_735_689_700_000, abandonmentTurn: 1 },
    ]);
    await importConversations(file, options({ endSessions: true }));
    expect(endsOf('s1')).toMatchObject([{ time: 1_735_689_700_000 }]);
  });

  it('are ended again only where later lines opened them again', async () => {
    const lines = conversationLines(3, 2);
    await write(lines);
    await importConversations(file, options({ endSessions: true }));
    await write([...lines, { ...lines[0], time: Date.UTC(2025, 1, 1), content: 'Me again' }]);
    await importConversations(file, options({ endSessions: true }));
    expect(endsOf('session-0')).toHaveLength(2);
    expect(endsOf('session-1')).toHaveLength(1);
    expect(api.duplicates).toBe(0);
  });

  it('are forgotten, ended and reported when more than maxSessions are under way', async () => {
    await write(conversationLines(5, 2));
    const report = await importConversations(file, options({ endSessions: true, maxSessions: 2 }));
    expect(report.forgottenSessions).toBe(8);
    expect(turns('session-0').filter(Boolean)).toEqual([1, 1]);
    expect(endsOf('session-0')).toHaveLength(2);
  });

  it('keep turn numbers of their own and count on from them', async () => {
    const common = { role: 'user', sessionId: 's1', userId: 'user-1' };
    await write([7, undefined].map((turnId, index) => ({ ...common, turnId, time: 1_735_689_600_000 + index })));
    await importConversations(file, options());
    expect(turns('s1')).toEqual([7, 8]);
  });
});

describe('a second import', () => {
  it('sends nothing again, and of a file that has grown only the new lines', async () => {
    const lines = conversationLines(2, 6);
    await write(lines.slice(0, 7));
    await importConversations(file, options());
    expect(await importConversations(file, options())).toMatchObject({ delivered: 7, deliveredBefore: 7 });
    expect(api.uploads).toHaveLength(1);
    await write(lines);
    expect(await importConversations(file, options())).toMatchObject({ delivered: 12, deliveredBefore: 7 });
    expect(api.uploads[1]?.events).toHaveLength(5);
    expect(api.duplicates).toBe(0);
  });

  it('from the beginning makes the same insert ids, so that Amplitude keeps one of each', async () => {
    await write(conversationLines(3, 5));
    await importConversations(file, options({ endSessions: true }));
    await importConversations(file, options({ endSessions: true, restart: true }));
    expect(api.kept.size).toBe(18);
    expect(api.duplicates).toBe(18);
  });

  it('is refused when what was sent has changed, or the options have', async () => {
    const lines = conversationLines(1, 3);
    await write(lines);
    await importConversations(file, options());
    await expect(importConversations(file, options({ endSessions: true }))).rejects.toMatchObject({
      code: 'INPUT_CHANGED',
      message: expect.stringMatching(/other options.*--restart/),
    });
    await write([{ ...lines[0], content: 'Other' }, ...lines.slice(1)]);
    await expect(importConversations(file, options())).rejects.toMatchObject({ code: 'INPUT_CHANGED' });
    await write(lines.slice(0, 1));
    await expect(importConversations(file, options())).rejects.toMatchObject({ code: 'INPUT_CHANGED' });
    expect(api.uploads).toHaveLength(1);
  });

  it('never has the key in what it writes down', async () => {
    await write([...conversationLines(1, 3), { role: 'nobody' }]);
    await importConversations(file, options());
    const written = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')));
    expect(written).toHaveLength(3);
    expect(written.join()).not.toContain('key-of-a-test');
  });
});

describe('the options of an import', () => {
  it('let a dry run check everything without a key, and send and write nothing', async () => {
    await write([...conversationLines(2, 3), { role: 'nobody' }]);
    const report = await importConversations(file, { serverUrl: api.url, dryRun: true, endSessions: true });
    expect(report).toMatchObject({ delivered: 8, rejected: 1, isDryRun: true });
    expect(report.byType).toMatchObject({ '[Agent] User Message': 2, '[Agent] Session End': 2 });
    expect(api.uploads).toHaveLength(0);
    expect(await readdir(folder)).toEqual(['conversations.jsonl']);
  });

  it.each<[ImportOptions, string]>([
    [{ apiKey: ' ' }, 'API key'],
    [{ apiKey: 'k', serverUrl: 'amplitude' }, 'serverUrl is "amplitude"'],
    [{ apiKey: 'k', minIdLength: Number.NaN }, 'minIdLength is NaN'],
    [{ apiKey: 'k', eventsPerSecond: 0 }, 'eventsPerSecond is 0'],
    // As a program without types may give it.
    [{ apiKey: 'k', serverZone: 'AP' as 'EU' }, 'serverZone is "AP"'],
    [{ apiKey: 'k', contentMode: 'none' as 'full' }, 'known modes'],
  ])('%j are refused before anything is read', async (wrong, message) => {
    await expect(importConversations('/nowhere.jsonl', wrong)).rejects.toMatchObject({
      code: 'INVALID_CONFIG',
      message: expect.stringContaining(message),
    });
  });

  it('name a file that is not there', async () => {
    await expect(importConversations(file, options())).rejects.toMatchObject({
      code: 'INVALID_CONFIG',
      message: expect.stringContaining(file),
    });
  });

  it('tell the progress, and a callback that throws changes nothing', async () => {
    await write(conversationLines(100, 60));
    const seen: ImportProgress[] = [];
    const onProgress = (progress: ImportProgress) => {
      seen.push(progress);
      throw new Error('of the app');
    };
    expect(await importConversations(file, options({ onProgress }))).toMatchObject({ delivered: 6_000 });
    expect(seen.at(-1)).toMatchObject({ delivered: 6_000, bytesRead: seen.at(-1)?.totalBytes });
    expect(seen.length).toBeGreaterThan(3);
  });
});
