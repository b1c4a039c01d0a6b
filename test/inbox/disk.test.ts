import { appendFile, mkdir, mkdtemp, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { OpenInbox } from '../../src/inbox/command/open-inbox.ts';
import { askInbox, openTestInbox, upload } from '../viewer/open-test-inbox.ts';

const message = (id: string, text = 'Hello') => ({
  event_type: '[Agent] User Message',
  user_id: 'user-1',
  insert_id: id,
  time: 1_790_000_000_000,
  event_properties: { '[Agent] Session ID': 'chat-1', '[Agent] Message ID': id, $llm_message: { text } },
});

describe('events on disk', () => {
  const opened: OpenInbox[] = [];
  const open = async (...given: Parameters<typeof openTestInbox>) => {
    const inbox = await openTestInbox(...given);
    opened.push(inbox);
    return inbox;
  };
  const stop = async (inbox: OpenInbox) => {
    opened.splice(opened.indexOf(inbox), 1);
    await inbox.close();
  };
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((inbox) => inbox.close()));
  });
  const linesOf = async (folder: string) => {
    const text = await readFile(join(folder, 'events.jsonl'), 'utf8');
    return text
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
  };

  it('are one line each, with the time of arrival and what the schema says, and without the key', async () => {
    const inbox = await open();
    const before = Date.now();
    await upload(inbox.ingestUrl, [
      message('a'),
      { ...message('b'), event_type: '[Agent] User Massage', api_key: 'secret-key' },
    ]);
    const [good, bad] = await linesOf(inbox.folder);
    expect(good).toEqual({ receivedAt: expect.any(Number), event: message('a'), faults: expect.any(Array) });
    expect(good).toHaveProperty(
      'receivedAt',
      expect.toSatisfy((at: number) => at >= before),
    );
    expect(bad).toMatchObject({ faults: [expect.stringContaining('Unknown event "[Agent] User Massage"')] });
    expect(await readFile(join(inbox.folder, 'events.jsonl'), 'utf8')).not.toContain('secret-key');
  });

  it('are for their owner alone, and unknown to git', async () => {
    const inbox = await open();
    const mode = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);
    expect(await mode(inbox.folder)).toBe('700');
    expect(await mode(join(inbox.folder, 'events.jsonl'))).toBe('600');
    expect(await mode(join(inbox.folder, 'inbox.json'))).toBe('600');
    expect(await readFile(join(inbox.folder, '../.gitignore'), 'utf8')).toBe('*\n');
  });

  it('of a folder of your own are unknown to git as well, and your file stays', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'own-'));
    await stop(await open({ folder }));
    expect(await readFile(join(folder, '.gitignore'), 'utf8')).toBe('*\n');
    await writeFile(join(folder, '.gitignore'), 'mine');
    await open({ folder });
    expect(await readFile(join(folder, '.gitignore'), 'utf8')).toBe('mine');
  });

  it('are there after a restart, and one that was there is counted once', async () => {
    const first = await open();
    await upload(first.ingestUrl, [message('a'), message('b')]);
    await stop(first);
    const second = await open({ folder: first.folder });
    await upload(second.ingestUrl, [message('b'), message('c')]);
    expect(second.stats()).toMatchObject({ events: 3, duplicates: 1 });
    expect(await linesOf(first.folder)).toHaveLength(3);
  });

  it('go on behind a line that was cut off and lines that are not ours, which are named and left alone', async () => {
    const first = await open();
    await upload(first.ingestUrl, [message('a')]);
    await stop(first);
    const foreign = '{"some":"thing"}\nnot json\n{"receivedAt":1,"event":{"event_ty';
    await appendFile(join(first.folder, 'events.jsonl'), foreign);
    const second = await open({ folder: first.folder });
    expect(second.stats()).toMatchObject({ events: 1, foreign: 3, foreignLines: [2, 3, 4] });
    await upload(second.ingestUrl, [message('b', 'Grüße 👋')]);
    await stop(second);
    expect(await readFile(join(first.folder, 'events.jsonl'), 'utf8')).toContain(`${foreign}\n`);
    const third = await open({ folder: first.folder });
    expect(third.stats()).toMatchObject({ events: 2, foreign: 3 });
    expect(await askInbox(third, 'event?number=1')).toMatchObject({ event: message('b', 'Grüße 👋') });
  });

  it('say where the inbox runs, as long as it does', async () => {
    const inbox = await open();
    const file = join(inbox.folder, 'inbox.json');
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({
      url: inbox.origin,
      pid: process.pid,
      startedAt: expect.any(Number),
    });
    await stop(inbox);
    await expect(readFile(file)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('belong to one inbox at a time; one that died without a word is no hindrance', async () => {
    const inbox = await open();
    await expect(open({ folder: inbox.folder })).rejects.toMatchObject({
      code: 'INBOX_RUNS_ALREADY',
      message: expect.stringContaining(inbox.origin),
    });
    const running = await readFile(join(inbox.folder, 'inbox.json'), 'utf8');
    await stop(inbox);
    await writeFile(join(inbox.folder, 'inbox.json'), running);
    expect((await open({ folder: inbox.folder })).stats().events).toBe(0);
  });

  it('are never written through a link', async () => {
    const folder = join(await mkdtemp(join(tmpdir(), 'linked-')), 'inbox');
    await mkdir(folder);
    await writeFile(join(folder, '../precious'), 'mine');
    await symlink(join(folder, '../precious'), join(folder, 'events.jsonl'));
    await expect(open({ folder })).rejects.toMatchObject({ code: 'INBOX_FILE_UNUSABLE' });
    expect(await readFile(join(folder, '../precious'), 'utf8')).toBe('mine');
  });

  it('are gone after the viewer cleared them, and may come again', async () => {
    const inbox = await open();
    await upload(inbox.ingestUrl, [message('a')]);
    const headers = { authorization: `Bearer ${inbox.token}` };
    expect(await (await fetch(`${inbox.origin}/api/clear`, { method: 'POST', headers })).json()).toEqual({
      cleared: true,
    });
    expect((await stat(join(inbox.folder, 'events.jsonl'))).size).toBe(0);
    await upload(inbox.ingestUrl, [message('a')]);
    expect(await linesOf(inbox.folder)).toHaveLength(1);
    expect(await askInbox(inbox, 'event?number=0')).toMatchObject({ event: { insert_id: 'a' } });
  });
});
