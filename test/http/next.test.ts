import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Inbox, startInbox } from '../../src/inbox/index.ts';
import { type StandIn, startOpenAIStandIn } from '../standins/index.ts';
import { untilTrue } from '../standins/until-true.ts';
import { exchange, getRequest } from './raw-client.ts';

const folder = fileURLToPath(new URL('next-app', import.meta.url));
const next = createRequire(import.meta.url).resolve('next/dist/bin/next');

/** A build takes about a minute on a slow machine. */
const BUILD_MS = 300_000;

let inbox: Inbox;
let openai: StandIn;
let server: ChildProcess;
let url: string;
let output = '';

beforeAll(async () => {
  [inbox, openai] = await Promise.all([startInbox(), startOpenAIStandIn()]);
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', INBOX_URL: inbox.url, OPENAI_URL: openai.url };
  const production = { ...env, NODE_ENV: 'production' };
  await promisify(execFile)(process.execPath, [next, 'build'], { cwd: folder, env: production });
  server = spawn(process.execPath, [next, 'start', '-p', '0', '-H', '127.0.0.1'], { cwd: folder, env: production });
  const note = (chunk: Buffer) => (output += chunk.toString());
  server.stdout?.on('data', note);
  server.stderr?.on('data', note);
  await untilTrue(() => /http:\/\/127\.0\.0\.1:\d+[\s\S]*Ready/.test(output), 60_000);
  url = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0] ?? '';
}, BUILD_MS);

afterAll(async () => {
  const gone = once(server, 'exit');
  server.kill();
  await Promise.all([gone, inbox.close(), openai.close()]);
});
afterEach(() => {
  inbox.clear();
  openai.clear();
});

const readValue = (event: object | undefined, name: string): unknown =>
  Reflect.get(Object(Reflect.get(event ?? {}, 'event_properties')), name);
const property = (name: string) => [...new Set(inbox.events.map(({ event }) => readValue(event, name)))];
const types = () => inbox.events.map(({ event }) => String(event.event_type).replace('[Agent] ', ''));
const whole = ['User Message', 'AI Response', 'Tool Call', 'Session End'];
const ended = (count: number) =>
  inbox.waitFor((events) => events.filter(({ event }) => event.event_type === '[Agent] Session End').length === count);

describe('a route handler of Next.js 16, built and started', () => {
  it('has everything that it does in one session, delivered by after()', async () => {
    const answer = await fetch(`${url}/ask?q=hello`, { headers: { 'x-user': 'user-42' } });
    const { sessionId } = await answer.json();
    await ended(1);
    expect(types()).toEqual(whole);
    expect(property('[Agent] Session ID')).toEqual([sessionId]);
    expect(property('[Agent] Agent ID')).toEqual(['next-bot']);
    for (const { event } of inbox.events) expect(event.user_id).toBe('user-42');
  });

  it('keeps the session behind the body of a request', async () => {
    const answer = await fetch(`${url}/ask`, { method: 'POST', body: JSON.stringify({ q: 'posted' }) });
    const { sessionId } = await answer.json();
    await ended(1);
    expect(property('[Agent] Session ID')).toEqual([sessionId]);
  });

  it('streams the very same bytes, made in the session, which ends behind the last', async () => {
    const answer = await fetch(`${url}/stream?q=streamed`);
    expect(await answer.text()).toBe('data: one\n\ndata: zwei\n\ndata: trois\n\n');
    await ended(1);
    expect(types()).toEqual(whole);
    expect(property('[Agent] Session ID')).toHaveLength(1);
  });

  it('fails as without us', async () => {
    expect((await fetch(`${url}/fail`)).status).toBe(500);
    await ended(1);
    expect(types()).toEqual(['Span', 'Session End']);
  });

  it('redirects as without us', async () => {
    const answer = await fetch(`${url}/away`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([307, '/ask?q=away']);
    await ended(1);
    expect(types()).toEqual(['Session End']);
  });

  it('ends the session of a HEAD request, whose body nobody reads', async () => {
    expect((await fetch(`${url}/ask?q=hello`, { method: 'HEAD' })).status).toBe(200);
    await ended(1);
    expect(types()).toEqual(whole);
  });

  it('ends the session when the client goes away midway', async () => {
    await exchange(url, getRequest('/stuck'), (answer) => answer.includes('begun'));
    await ended(1);
    expect(types()).toEqual(['Session End']);
  });

  it('goes on with the session that the headers name', async () => {
    const headers = { 'x-amplitude-session-id': 'conversation-7', 'x-amplitude-user-id': 'somebody-else' };
    const answer = await fetch(`${url}/ask?q=hello`, { headers });
    expect((await answer.json()).sessionId).toBe('conversation-7');
    await inbox.waitFor(3);
    expect(types()).toEqual(whole.slice(0, 3));
    for (const { event } of inbox.events) expect(event.user_id).toBeUndefined();
  });

  it('mixes nothing up between twenty requests at a time', async () => {
    await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        const path = index % 2 === 0 ? 'ask' : 'stream';
        const headers = { 'x-user': `user-of-${index}` };
        return (await fetch(`${url}/${path}?q=${index}`, { headers })).text();
      }),
    );
    await ended(20);
    const sessions = property('[Agent] Session ID');
    expect(sessions).toHaveLength(20);
    for (const id of sessions) {
      const own = inbox.events.filter(({ event }) => readValue(event, '[Agent] Session ID') === id);
      const tool = own.find(({ event }) => event.event_type === '[Agent] Tool Call')?.event;
      const question = String(readValue(tool, '[Agent] Tool Name')).replace('tool of ', '');
      expect(own.map(({ event }) => event.user_id)).toEqual(Array.from({ length: 4 }, () => `user-of-${question}`));
    }
  });

  it.each(['dropin', 'wrap', 'patch'])(
    'records the calls of a client that the build has bundled, by %s',
    async (way) => {
      const answer = await fetch(`${url}/ways?way=${way}`);
      expect(await answer.json()).toEqual({ object: 'chat.completion' });
      expect(types().slice(0, 2)).toEqual(whole.slice(0, 2));
    },
  );
});
