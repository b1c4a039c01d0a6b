import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { shared } from '../../src/core/shared-state.ts';
import type { RequestOptions } from '../../src/http/request-options.ts';
import { MockAmplitudeAI } from '../../src/testing.ts';
import { type StandIn, startOpenAIStandIn } from '../standins/index.ts';
import { untilTrue } from '../standins/until-true.ts';
import { type Ask, frameworks, type Served } from './frameworks.ts';
import { exchange, getRequest } from './raw-client.ts';
import { AppError, makeSite, type Site } from './site.ts';

let openai: StandIn;
beforeAll(async () => {
  openai = await startOpenAIStandIn();
});
afterAll(() => openai.close());

const SESSION = '[Agent] Session ID';
const forever = new Promise<string>(() => undefined);

describe.each(frameworks)('the middleware of $name', (framework) => {
  let ai: MockAmplitudeAI;
  let site: Site;
  let server: Served | undefined;
  let warnings: string[];

  beforeEach(() => {
    ai = new MockAmplitudeAI();
    site = makeSite(openai.url, ai);
    warnings = [];
    shared.told.clear();
    vi.spyOn(console, 'warn').mockImplementation((line) => void warnings.push(String(line)));
  });
  afterEach(async () => {
    await server?.close();
    server = undefined;
    openai.clear();
  });

  const serve = async (options: RequestOptions<Ask> = {}): Promise<string> => {
    server = await framework.serve(site, { ai, agent: 'support-bot', ...options });
    return server.url;
  };
  const ends = () => ai.eventsOfType('[Agent] Session End');
  const ended = (count: number) => untilTrue(() => ends().length === count);
  const sessions = () => [...new Set(ai.events.map((event) => event.event_properties[SESSION]))];
  const types = () => ai.events.map(({ event_type }) => event_type.replace('[Agent] ', ''));

  it('puts everything that a request does into one session, which ends once', async () => {
    const url = await serve({ userId: (ask) => ask('x-user') });
    const answer = await fetch(`${url}/ask?q=hello`, { headers: { 'x-user': 'user-42' } });
    const { sessionId } = await answer.json();
    await ended(1);
    expect(types()).toEqual(['User Message', 'AI Response', 'Tool Call', 'Session End']);
    expect(sessions()).toEqual([sessionId]);
    for (const event of ai.events) {
      expect(event.user_id).toBe('user-42');
      expect(event.event_properties['[Agent] Agent ID']).toBe('support-bot');
    }
    const traces = new Set(ai.events.map((event) => event.event_properties['[Agent] Trace ID']));
    expect([traces.size, [...traces][0]]).toEqual([1, expect.any(String)]);
  });

  it('keeps the session behind a body that is parsed from the socket', async () => {
    const url = await serve();
    const answer = await fetch(`${url}/ask`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ q: 'posted' }),
    });
    const { sessionId } = await answer.json();
    await ended(1);
    expect(sessionId).toEqual(expect.any(String));
    expect(sessions()).toEqual([sessionId]);
  });

  it("leaves an error to the app's own handler, which is in the session", async () => {
    const url = await serve();
    const answer = await fetch(`${url}/fail`);
    expect([answer.status, await answer.json()]).toEqual([500, { error: 'own answer' }]);
    await ended(1);
    expect(site.failures).toEqual([expect.any(AppError)]);
    const spans = ai.eventsOfType('[Agent] Span').map((event) => event.event_properties['[Agent] Span Name']);
    expect(spans).toEqual(['before the error', 'in the error handler']);
    expect(sessions()).toHaveLength(1);
  });

  it('ends the session of a stream behind its last piece, and hands the very same bytes on', async () => {
    const url = await serve();
    const answer = await fetch(`${url}/stream?q=streamed`);
    expect(await answer.text()).toBe('data: one\n\ndata: zwei\n\ndata: trois\n\n');
    await ended(1);
    expect(types()).toEqual(['User Message', 'AI Response', 'Tool Call', 'Session End']);
    expect(sessions()).toHaveLength(1);
  });

  it('ends the session once when the client goes away midway', async () => {
    const url = await serve();
    await exchange(url, getRequest('/stuck'), (answer) => answer.includes('begun'));
    await ended(1);
    const aborted = await exchange(url, getRequest('/stream?q=left'), (answer) => answer.includes('one'));
    expect(aborted).not.toContain('trois');
    await ended(2);
    await untilTrue(() => site.streamsOver === 1);
    expect(ends()).toHaveLength(2);
  });

  it.each<[string, RequestOptions<Ask>['userId'], RegExp]>([
    [
      'throws',
      () => {
        throw new RangeError('secret words');
      },
      /userId resolver failed \(RangeError\)/,
    ],
    [
      'rejects',
      async () => {
        throw new TypeError('secret words');
      },
      /userId resolver failed \(TypeError\)/,
    ],
    ['never answers', () => forever, /userId resolver took longer than 40 ms/],
  ])('serves a request whose resolver %s, and says so once', async (_, userId, notice) => {
    const url = await serve({ userId, deviceId: async () => 'device-1', resolveTimeoutMs: 40 });
    for (let round = 1; round <= 2; round++) {
      expect((await fetch(`${url}/ask?q=hello`)).status).toBe(200);
      await ended(round);
    }
    expect(ai.events.map(({ user_id, device_id }) => [user_id, device_id])).toEqual(
      Array.from({ length: 8 }, () => [undefined, 'device-1']),
    );
    expect(warnings.filter((line) => notice.test(line))).toHaveLength(1);
    expect(warnings.join()).not.toContain('secret words');
  });

  it('takes what asynchronous resolvers say', async () => {
    const url = await serve({
      userId: async (ask) => ask('x-user'),
      deviceId: () => 'device-1',
      browserSessionId: async () => 1712345678901,
      groups: async () => ({ company: 'acme' }),
      context: () => ({ plan: 'pro' }),
    });
    await (await fetch(`${url}/ask?q=hello`, { headers: { 'x-user': 'user-42' } })).text();
    await ended(1);
    for (const { user_id, device_id, groups, event_properties } of ai.events) {
      expect([user_id, device_id, groups]).toEqual(['user-42', 'device-1', { company: 'acme' }]);
      expect(event_properties['[Amplitude] Session Replay ID']).toBe('device-1/1712345678901');
      expect(JSON.parse(String(event_properties['[Agent] Context']))).toEqual({ plan: 'pro' });
    }
  });

  it('mixes nothing up between twenty requests at a time', async () => {
    const url = await serve({ userId: async (ask) => ask('x-user') });
    const questions = Array.from({ length: 20 }, (_, index) => `question ${index}`);
    const given = await Promise.all(
      questions.map(async (question, index) => {
        const path = index % 2 === 0 ? 'ask' : 'stream';
        const answer = await fetch(`${url}/${path}?q=${encodeURIComponent(question)}`, {
          headers: { 'x-user': `user-${question}` },
        });
        return answer.text();
      }),
    );
    expect(given).toHaveLength(20);
    await ended(20);
    expect(sessions()).toHaveLength(20);
    for (const id of sessions()) {
      const own = ai.eventsForSession(String(id));
      expect(own.map(({ event_type }) => event_type.replace('[Agent] ', ''))).toEqual([
        'User Message',
        'AI Response',
        'Tool Call',
        'Session End',
      ]);
      const user = String(own[0]?.user_id);
      expect(new Set(own.map(({ user_id }) => user_id))).toEqual(new Set([user]));
      expect(`user-${String(own[2]?.event_properties['[Agent] Tool Name']).replace('tool of ', '')}`).toBe(user);
    }
  });

  it('goes on with the session that the headers name, and leaves it open', async () => {
    const url = await serve();
    const headers = {
      'x-amplitude-session-id': 'conversation-7',
      'x-amplitude-agent-id': 'orchestrator',
      'x-amplitude-user-id': 'somebody-else',
      traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    };
    const answer = await fetch(`${url}/ask?q=hello`, { headers });
    expect((await answer.json()).sessionId).toBe('conversation-7');
    await (await fetch(`${url}/ask?q=alone`)).text();
    await ended(1);
    const joined = ai.eventsForSession('conversation-7');
    expect(joined.map(({ event_type }) => event_type)).toEqual([
      '[Agent] User Message',
      '[Agent] AI Response',
      '[Agent] Tool Call',
    ]);
    for (const { user_id, event_properties } of joined) {
      expect(user_id).toBeUndefined();
      expect(event_properties['[Agent] Trace ID']).toBe('0af7651916cd43dd8448eb211c80319c');
      expect(event_properties['[Agent] Parent Agent ID']).toBe('orchestrator');
      expect(event_properties['[Agent] Agent ID']).toBe('support-bot');
    }
  });

  it('takes one connection for many requests, also when they come all at once', async () => {
    const url = await serve();
    const requests = [1, 2, 3].map((turn) => getRequest(`/ask?q=${turn}`, turn === 3 ? { connection: 'close' } : {}));
    const answer = await exchange(url, requests.join(''));
    expect(answer.match(/HTTP\/1.1 200/g)).toHaveLength(3);
    await ended(3);
    expect(sessions()).toHaveLength(3);
  });

  it('sends the very same bytes as without us', async () => {
    const paths = ['/fail', '/stream?q=hello', '/none'];
    // Hono answers a stream with keep-alive, whatever was asked for.
    const isWhole = (answer: string) => answer.endsWith('\r\n0\r\n\r\n');
    const answers = async (options: RequestOptions<Ask>) => {
      const url = await serve(options);
      const given = await Promise.all(
        paths.map((path) => exchange(url, getRequest(path, { connection: 'close' }), isWhole)),
      );
      await server?.close();
      return given.map((answer) => answer.replace(/date: .*/i, ''));
    };
    expect(await answers({})).toEqual(await answers({ skip: () => true }));
  });

  it('ends the session of a HEAD request, which has no body', async () => {
    const url = await serve();
    expect((await fetch(`${url}/ask?q=hello`, { method: 'HEAD' })).status).toBe(200);
    await ended(1);
    expect(sessions()).toHaveLength(1);
  });

  it('keeps a session open or ends it as it is told to, whoever named it', async () => {
    const url = await serve({ sessionId: (ask) => ask('x-thread'), endSession: 'request' });
    await (await fetch(`${url}/ask?q=1`, { headers: { 'x-thread': 'thread-1' } })).text();
    await ended(1);
    await server?.close();
    const open = await serve({ sessionId: (ask) => ask('x-thread') });
    await (await fetch(`${open}/ask?q=2`, { headers: { 'x-thread': 'thread-2' } })).text();
    await (await fetch(`${open}/ask?q=3`)).text();
    await ended(2);
    expect(ai.eventsForSession('thread-2')).toHaveLength(3);
    expect(ends().map((event) => event.event_properties[SESSION])).not.toContain('thread-2');
  });

  it('leaves requests alone that are to be skipped', async () => {
    const url = await serve({ skip: (ask) => ask('x-health') === 'yes' });
    const answer = await fetch(`${url}/ask?q=hello`, { headers: { 'x-health': 'yes' } });
    expect((await answer.json()).sessionId).toBeNull();
    await (await fetch(`${url}/ask?q=again`)).text();
    await ended(1);
    expect(sessions().filter((id) => id !== undefined)).toHaveLength(1);
  });
});
