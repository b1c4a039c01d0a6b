import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyEvents } from '../../src/actions/verify-events.ts';
import { inboxPath as inboxFolder } from '../../src/inbox/disk/inbox-folder.ts';
import { startInbox } from '../../src/inbox/index.ts';
import { call } from './call.ts';
import { tempProject } from './temp-project.ts';

const chat = `import OpenAI from 'amplitude-ai/openai';

const client = new OpenAI();
export const ask = () => client.chat.completions.create({ model: 'gpt-4o-mini', messages: [] });
export const embed = () => client.embeddings.create({ model: 'text-embedding-3-small', input: 'Hi' });
`;
const manifest = '{"name":"app","dependencies":{"amplitude-ai":"*","openai":"*"}}';

const whole = {
  '[Agent] Component Type': 'llm',
  '[Agent] Is Error': false,
  '[Agent] Latency Ms': 1,
  '[Agent] Message ID': 'm',
  '[Agent] Model Name': 'gpt-4o-mini',
  '[Agent] Provider': 'openai',
  '[Agent] Runtime': 'node',
  '[Agent] SDK Version': '0.1.0',
  '[Agent] Session ID': 's',
  '[Agent] Cost USD': 0.1,
};

const answer = (site: string, more: object = {}, user: object = { user_id: 'user-42' }) => ({
  event_type: '[Agent] AI Response',
  ...user,
  event_properties: { ...whole, '[Agent] Call Site': site, ...more },
});

const line = (event: object, more: object = {}) => `${JSON.stringify({ receivedAt: 1, event, faults: [], ...more })}\n`;

function project(log: string | null, files: Record<string, string> = {}): string {
  return tempProject({
    'package.json': manifest,
    'src/chat.ts': chat,
    ...(log === null ? {} : { [`${inboxFolder}/events.jsonl`]: log }),
    ...files,
  });
}

describe('verify_events', () => {
  it('teaches how to start where there is no inbox yet', async () => {
    const output = await call(verifyEvents, {}, project(null));
    expect(output).toMatchObject({
      verified: false,
      coverage: { total: 2, seen: 0, percent: 0 },
      inbox: { events: 0 },
      next: [
        expect.stringContaining('npx amplitude-ai inbox'),
        expect.stringMatching(/AMPLITUDE_AI_SERVER_URL=.*AMPLITUDE_AI_API_KEY=.*AMPLITUDE_AI_CALL_SITES=1/),
        expect.stringContaining('verify_events'),
      ],
    });
  });

  it('says which call sites were seen and which were not, and what to do about each', async () => {
    const output = await call(verifyEvents, {}, project(line(answer('src/chat.ts:4'))));
    expect(output).toMatchObject({
      verified: false,
      coverage: { total: 2, seen: 1, percent: 50 },
      sites: [
        { file: 'src/chat.ts', line: 5, seen: 0, next: 'run the code that makes this call' },
        { file: 'src/chat.ts', line: 4, seen: 1 },
      ],
      missing: [],
    });
  });

  it('is content when every call site was seen with events that fit the schema', async () => {
    const log = line(answer('src/chat.ts:4')) + line(answer('src/chat.ts:5'), { faults: [] });
    expect(await call(verifyEvents, {}, project(log))).toMatchObject({
      verified: true,
      coverage: { percent: 100 },
      faults: [],
      next: [],
    });
  });

  it('knows a place again that is told from a folder above or below the project', async () => {
    const log = line(answer('apps/bot/src/chat.ts:4')) + line(answer('../chat.ts:5'));
    expect(await call(verifyEvents, {}, project(log))).toMatchObject({ verified: true });
  });

  it('counts alike faults once', async () => {
    const log =
      line(answer('src/chat.ts:4'), { faults: ['[Agent] Latency Ms: expected number'] }) +
      line(answer('src/chat.ts:5'), { faults: ['told by the inbox\n\u001b[31m'] }) +
      line(answer('src/chat.ts:5'), { faults: ['told by the inbox\n\u001b[31m'] });
    expect(await call(verifyEvents, {}, project(log))).toMatchObject({
      verified: false,
      inbox: { events: 3, wrong: 3 },
      faults: [
        { untrustedFault: 'told by the inbox [31m', events: 2 },
        { untrustedFault: expect.stringContaining('[Agent] Latency Ms'), events: 1 },
      ],
      next: [expect.stringContaining('get_event_schema'), expect.any(String)],
    });
  });

  it('says what events lack, with the call that gives it to them', async () => {
    const nobody = { device_id: 'unattributed-0123456789abcdef' };
    const log =
      line(answer('src/chat.ts:4', { '[Agent] Session ID': undefined }, nobody)) +
      line(answer('', { '[Agent] Cost USD': undefined, '[Agent] Call Site': undefined }));
    const { missing } = await call(verifyEvents, {}, project(log));
    expect(missing).toMatchObject(
      ['user id', 'session', 'cost', 'call site'].map((what) => ({ what, events: 1, of: 2, fix: expect.any(String) })),
    );
  });

  it('reads what can be read of a log that is being written or is not ours', async () => {
    const log = `${line(answer('src/chat.ts:4'))}\n[]\n{"event":7}\nnot json\n${line(answer('src/chat.ts:5'))}${line(answer('src/chat.ts:4')).slice(0, 40)}`;
    expect(await call(verifyEvents, {}, project(log))).toMatchObject({ verified: true, inbox: { events: 2 } });
  });

  it('tells where to send to while an inbox runs, and nothing of one that has gone', async () => {
    const inbox = await startInbox();
    const note = JSON.stringify({ url: inbox.url.replace('/2/httpapi', ''), pid: process.pid, startedAt: 1 });
    const root = project(null, { [`${inboxFolder}/inbox.json`]: note });
    expect(await call(verifyEvents, {}, root)).toMatchObject({ inbox: { url: inbox.url } });
    await inbox.close();
    expect((await call(verifyEvents, {}, root)).inbox).not.toHaveProperty('url');
  });

  it('follows no link and waits for no pipe in place of the log', async () => {
    const outside = tempProject({ 'events.jsonl': line(answer('src/chat.ts:4')) });
    const linked = project(null);
    mkdirSync(join(linked, inboxFolder), { recursive: true });
    symlinkSync(join(outside, 'events.jsonl'), join(linked, inboxFolder, 'events.jsonl'));
    expect(await call(verifyEvents, {}, linked)).toMatchObject({ inbox: { events: 0 } });

    const piped = project(null);
    mkdirSync(join(piped, inboxFolder), { recursive: true });
    execFileSync('mkfifo', [join(piped, inboxFolder, 'events.jsonl')]);
    expect(await call(verifyEvents, {}, piped)).toMatchObject({ inbox: { events: 0 } });

    const folder = project(null);
    mkdirSync(join(folder, '.amplitude-ai'));
    symlinkSync(outside, join(folder, inboxFolder));
    await expect(call(verifyEvents, {}, folder)).rejects.toMatchObject({ code: 'PATH_IS_LINK' });
  });

  it('takes the place of a call that was edited since for another one', async () => {
    const root = project(line(answer('src/chat.ts:4')));
    writeFileSync(join(root, 'src/chat.ts'), `// one line more\n${chat}`);
    const output = await call(verifyEvents, {}, root);
    expect(output).toMatchObject({ coverage: { seen: 0 }, inbox: { elsewhere: 1 } });
    expect(verifyEvents.render(verifyEvents.output.parse(output))).toContain('edited since');
    appendFileSync(join(root, inboxFolder, 'events.jsonl'), line(answer('src/chat.ts:5')));
    expect(await call(verifyEvents, {}, root)).toMatchObject({ coverage: { seen: 1 } });
  });
});
