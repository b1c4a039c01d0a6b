import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { type ImportProgress, importConversations } from '../../src/import/index.ts';
import { conversationLines, type Line, toJsonl } from './conversation-lines.ts';
import { api, file, options, useImportStage } from './import-stage.ts';

useImportStage();
const write = (lines: readonly Line[]) => writeFile(file, toJsonl(lines));
const now = { 'retry-after': '0' };
const statuses = () => api.uploads.map(({ status }) => status);
const rejects = async () => {
  const text = await readFile(`${file}.rejects.jsonl`, 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
};

describe('an upload', () => {
  it('is repeated after 429, 5xx and a dead connection, and every event is kept once', async () => {
    await write(conversationLines(2, 3));
    api.faults = [{ status: 429, headers: now }, { status: 503, headers: now }, 'reset', { status: 500, headers: now }];
    expect(await importConversations(file, options())).toMatchObject({ delivered: 6, rejected: 0 });
    expect(statuses()).toEqual([429, 503, 500, 200]);
    expect(api.duplicates).toBe(0);
  });

  it('that was taken although the answer got lost is repeated under the same insert ids', async () => {
    await write(conversationLines(2, 3));
    api.faults = ['cutAfter'];
    expect(await importConversations(file, options())).toMatchObject({ delivered: 6 });
    expect(api.kept.size).toBe(6);
    expect(api.duplicates).toBe(6);
  });

  it('waits as long as Retry-After says, and says so', async () => {
    await write(conversationLines(1, 1));
    api.faults = [{ status: 429, headers: { 'retry-after': '1' } }];
    const waits: ImportProgress['waiting'][] = [];
    await importConversations(file, options({ onProgress: ({ waiting }) => void (waiting && waits.push(waiting)) }));
    expect(waits).toEqual([{ milliseconds: 1000, reason: '429 injected' }]);
  });

  it('that stays refused ends the import, which goes on where it stopped', async () => {
    await write(conversationLines(4, 3));
    api.faults = Array.from({ length: 3 }, () => ({ status: 503, headers: now }));
    await expect(importConversations(file, options({ retries: 2 }))).rejects.toMatchObject({
      code: 'DELIVERY_FAILED',
      message: expect.stringMatching(/3 attempts.*503/),
    });
    expect(await importConversations(file, options())).toMatchObject({ delivered: 12, deliveredBefore: 0 });
  });

  it('that is too large is sent in halves, and one event that is too large is rejected', async () => {
    const lines = conversationLines(1, 8);
    await write(lines.map((line, index) => (index === 3 ? { ...line, content: 'x'.repeat(9_000) } : line)));
    api.maxBytes = 4_000;
    expect(await importConversations(file, options())).toMatchObject({ delivered: 7, rejected: 1 });
    expect(await rejects()).toEqual([{ line: 4, reason: expect.stringContaining('413') }]);
    expect(api.kept.size).toBe(7);
  });

  it('with events that Amplitude names is sent without them', async () => {
    await write(conversationLines(3, 2));
    const body = {
      code: 400,
      error: 'Invalid field values on some events',
      events_with_invalid_fields: { time: [1], session_id: [1, 4] },
      events_with_missing_fields: {},
      silenced_events: [5],
    };
    api.faults = [{ status: 400, body }];
    expect(await importConversations(file, options())).toMatchObject({ delivered: 3, rejected: 3 });
    expect(await rejects()).toEqual([
      { line: 2, reason: 'Amplitude refused it: time invalid, session_id invalid.' },
      { line: 5, reason: 'Amplitude refused it: session_id invalid.' },
      { line: 6, reason: 'Amplitude refused it: silenced.' },
    ]);
    expect(api.uploads[1]?.events).toHaveLength(3);
  });

  it('with an event that Amplitude refuses without naming it is halved until that one is found', async () => {
    await write(conversationLines(8, 1));
    const refuse = { status: 400, body: { code: 400, error: 'Something is wrong' } };
    // All eight, the first four, and of these lines 1 and 2, then line 1.
    api.faults = [refuse, refuse, refuse, refuse];
    expect(await importConversations(file, options())).toMatchObject({ delivered: 7, rejected: 1 });
    expect(await rejects()).toEqual([{ line: 1, reason: 'Amplitude refused it: 400 Something is wrong.' }]);
  });

  it('leaves out who has used up the events of the day', async () => {
    await write(conversationLines(3, 2));
    api.faults = [{ status: 429, body: { error: 'Too many', exceeded_daily_quota_users: { 'user-1001': 500_000 } } }];
    expect(await importConversations(file, options())).toMatchObject({ delivered: 4, rejected: 2 });
    expect(await rejects()).toMatchObject([
      { line: 2, reason: expect.stringContaining('user or device has used up its events of the day') },
      { line: 5 },
    ]);
  });

  it.each([
    [400, { error: 'Invalid API key: key-of-a-test' }],
    [401, { error: 'Unauthorized' }],
    [403, undefined],
  ])('whose key is refused with %i stops at once', async (status, body) => {
    await write(conversationLines(1, 2));
    api.faults = [{ status, body }];
    await expect(importConversations(file, options())).rejects.toMatchObject({ code: 'INVALID_KEY' });
    expect(api.uploads).toHaveLength(1);
  });

  it('has at most 2,000 events, gzipped, with the key in its body', async () => {
    await write(conversationLines(500, 9));
    expect(await importConversations(file, options())).toMatchObject({ delivered: 4_500 });
    expect(Math.max(...api.uploads.map(({ events }) => events.length))).toBeLessThanOrEqual(2_000);
    expect(api.uploads).toHaveLength(3);
    expect(api.uploads[0]?.apiKey).toBe('key-of-a-test');
  });

  it('goes to /batch of the host whose live endpoint is given', async () => {
    await write(conversationLines(1, 1));
    for (const [index, path] of ['', '/2/httpapi', '/batch'].entries()) {
      await importConversations(file, options({ serverUrl: new URL(path, api.url).href, restart: index > 0 }));
    }
    expect(statuses()).toEqual([200, 200, 200]);
  });
});

describe('a stopped import', () => {
  it('finishes the upload under way, and goes on with nothing lost and nothing double', async () => {
    await write(conversationLines(500, 12));
    const stop = new AbortController();
    api.onUpload = (count) => {
      if (count === 1) stop.abort();
    };
    const report = await importConversations(file, options({ signal: stop.signal }));
    expect(report.isInterrupted).toBe(true);
    expect(report.delivered).toBe(api.kept.size);
    expect(report.delivered).toBeLessThan(6_000);
    expect(await importConversations(file, options())).toMatchObject({
      delivered: 6_000,
      deliveredBefore: report.delivered,
    });
    expect(api.kept.size).toBe(6_000);
    expect(api.duplicates).toBe(0);
  });

  it('does not wait for what it would have waited for', async () => {
    await write(conversationLines(1, 2));
    api.faults = [{ status: 429, headers: { 'retry-after': '3600' } }];
    const stop = new AbortController();
    const onProgress = ({ waiting }: ImportProgress) => void (waiting && stop.abort());
    const report = await importConversations(file, options({ signal: stop.signal, onProgress }));
    expect(report).toMatchObject({ isInterrupted: true, delivered: 0 });
  });
});
