import { EventEmitter, once } from 'node:events';
import type { Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import express, { type Request } from 'express';
import { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { shared } from '../../src/core/shared-state.ts';
import { amplitudeMiddleware } from '../../src/http/express.ts';
import { amplitudeMiddleware as honoMiddleware } from '../../src/http/hono.ts';
import type { RequestOptions } from '../../src/http/request-options.ts';
import type { Session } from '../../src/index.ts';
import { MockAmplitudeAI } from '../../src/testing.ts';
import { startOpenAIStandIn } from '../standins/index.ts';
import { untilTrue } from '../standins/until-true.ts';
import { frameworks, lazyBody } from './frameworks.ts';
import { exchange, getRequest } from './raw-client.ts';
import { makeSite } from './site.ts';

let ai: MockAmplitudeAI;
let server: Server | undefined;
let warnings: string[];
beforeEach(() => {
  ai = new MockAmplitudeAI();
  warnings = [];
  shared.told.clear();
  vi.spyOn(console, 'warn').mockImplementation((line) => void warnings.push(String(line)));
});
afterEach(async () => {
  shared.defaultInstance = undefined;
  if (!server) return;
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
  server = undefined;
});

/** An app that tracks one step for each request. */
async function serve(...middlewares: RequestOptions<Request>[]): Promise<string> {
  const app = express();
  for (const options of middlewares) app.use(amplitudeMiddleware(options));
  app.get('/', (_req, res) => {
    ai.trackSpan({ spanName: 'step', latencyMs: 1 });
    res.send('served');
  });
  server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // It listens on TCP.
}

async function get(url: string, headers: Record<string, string> = {}): Promise<void> {
  expect(await (await fetch(url, { headers })).text()).toBe('served');
}

const ends = () => ai.eventsOfType('[Agent] Session End');
const ended = () => untilTrue(() => ends().length > 0);
const step = () => ai.assertEventTracked('[Agent] Span');

const claims = {
  'x-amplitude-session-id': 'thread-1',
  'x-amplitude-trace-id': 'trace-1',
  'x-amplitude-agent-id': 'orchestrator',
  'x-amplitude-user-id': 'user-42',
  'x-amplitude-device-id': 'device-1',
};

describe('what a request says of itself', () => {
  it('is believed of session, trace and agent by default', async () => {
    await get(await serve({ ai }), claims);
    expect(step()).toMatchObject({
      event_properties: {
        '[Agent] Session ID': 'thread-1',
        '[Agent] Trace ID': 'trace-1',
        '[Agent] Agent ID': 'orchestrator',
      },
    });
    expect([step().user_id, step().device_id]).not.toContain('user-42');
    expect(step().device_id).not.toBe('device-1');
  });

  it("is believed of the user with trustHeaders 'all', unless the app knows better", async () => {
    await get(await serve({ ai, trustHeaders: 'all', deviceId: () => 'device-of-app' }), claims);
    expect([step().user_id, step().device_id]).toEqual(['user-42', 'device-of-app']);
  });

  it('is not believed at all with trustHeaders false', async () => {
    await get(await serve({ ai, trustHeaders: false }), claims);
    await ended();
    for (const value of Object.values(claims)) expect(JSON.stringify(step())).not.toContain(value);
  });

  it('makes no difference when it is hostile', async () => {
    const url = await serve({ ai });
    await get(url, {
      'x-amplitude-session-id': 'x'.repeat(5_000),
      'x-amplitude-agent-id': 'a, b',
      traceparent: '00-0-0-0',
    });
    await exchange(
      url,
      getRequest('/', { 'x-amplitude-session-id': 'one\r\nx-amplitude-session-id: two', connection: 'close' }),
    );
    await untilTrue(() => ends().length === 2);
    for (const { event_properties } of ends()) {
      expect(event_properties['[Agent] Session ID']).toMatch(/^[0-9a-f-]{36}$/);
      expect(event_properties['[Agent] Agent ID']).toBeUndefined();
    }
  });
});

describe('the session of a request', () => {
  it('goes to the instance and agent that are named, or to the default one', async () => {
    await get(await serve({ agent: ai.agent('named', { env: 'test' }) }));
    await ended();
    expect(step().event_properties).toMatchObject({ '[Agent] Agent ID': 'named', '[Agent] Env': 'test' });
    ai.reset();
    shared.defaultInstance = ai;
    await get(await serve({}));
    await ended();
    expect(step().event_properties['[Agent] Session ID']).toBe(ends()[0]?.event_properties['[Agent] Session ID']);
  });

  it('is not there when nothing is configured, which is said once', async () => {
    vi.stubEnv('AMPLITUDE_AI_API_KEY', '');
    const url = await serve({});
    await get(url);
    await get(url);
    vi.unstubAllEnvs();
    expect(step().event_properties['[Agent] Session ID']).toBeUndefined();
    expect(ends()).toEqual([]);
    expect(warnings).toEqual([expect.stringContaining('AMPLITUDE_AI_API_KEY')]);
  });

  it('is around the listeners of a request too, which Node calls from the socket', async () => {
    const app = express();
    app.use(amplitudeMiddleware({ ai }));
    app.post('/', (req, res) => {
      req.on('data', () => ai.trackSpan({ spanName: 'data', latencyMs: 1 }));
      req.on('end', () => {
        ai.trackSpan({ spanName: 'end', latencyMs: 1 });
        res.send('served');
      });
    });
    server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo; // It listens on TCP.
    const socket = connect(port, '127.0.0.1');
    socket.write('POST / HTTP/1.1\r\nhost: loopback\r\ncontent-length: 3\r\n\r\n');
    await once(server, 'request');
    socket.write('abc');
    await ended();
    socket.destroy();
    const sessions = ai.events.map(({ event_properties }) => event_properties['[Agent] Session ID']);
    expect(sessions).toEqual([expect.any(String), sessions[0], sessions[0]]);
  });

  it('is one, also behind two middlewares', async () => {
    await get(await serve({ ai, agent: 'outer' }, { ai, agent: 'inner' }));
    await ended();
    expect(ends()).toHaveLength(1);
    expect(step().event_properties['[Agent] Agent ID']).toBe('outer');
  });

  it('is handed to the app, whose own failure there fails nothing', async () => {
    const seen: Session[] = [];
    const url = await serve({
      ai,
      onSession: (session, req) => {
        seen.push(session);
        if (req.get('x-mode') === 'throw') throw new Error('own');
        if (req.get('x-mode') === 'reject') return Promise.reject(new Error('own'));
        return undefined;
      },
    });
    for (const mode of ['fine', 'throw', 'reject']) await get(url, { 'x-mode': mode });
    await untilTrue(() => ends().length === 3);
    expect(seen.map(({ sessionId }) => sessionId)).toEqual(
      ends().map(({ event_properties }) => event_properties['[Agent] Session ID']),
    );
  });

  it('ends although the client had left before the resolvers answered', async () => {
    let asked = false;
    let answer: (user: string) => void = () => undefined;
    const seen = new EventEmitter();
    const url = await serve({
      ai,
      resolveTimeoutMs: 20_000,
      userId: (req) => {
        asked = true;
        req.res?.once('close', () => seen.emit('closed', req.res?.destroyed));
        return new Promise<string>((resolve) => (answer = resolve));
      },
    });
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname, () => socket.write(getRequest('/')));
    await untilTrue(() => asked);
    const [request] = await Promise.all([once(seen, 'closed'), socket.destroy()]);
    expect(request[0]).toBe(true);
    answer('user-42');
    await ended();
    expect(ends()).toHaveLength(1);
    expect(ends()[0]?.user_id).toBe('user-42');
  });

  it('takes ids that are numbers, and nothing that is no id', async () => {
    // What JavaScript may return.
    const url = await serve({ ai, userId: () => 4_200_042 as never, deviceId: () => ({ id: 1 }) as never });
    await get(url);
    await ended();
    expect(step().user_id).toBe('4200042');
    expect(JSON.stringify(step())).not.toContain('object');
  });
});

describe('a body of Hono that is made while it is sent', () => {
  it.each(['on Node', 'on the web standard'])('is made in the session, %s', async (where) => {
    const openai = await startOpenAIStandIn();
    const site = makeSite(openai.url, ai);
    const expected = 'data: one\n\ndata: zwei\n\ndata: trois\n\n';
    if (where === 'on Node') {
      const served = await frameworks.find(({ name }) => name.startsWith('Hono'))?.serve(site, { ai });
      expect(await (await fetch(`${served?.url}/lazy`)).text()).toBe(expected);
      await ended();
      await served?.close();
    } else {
      const app = new Hono().use(honoMiddleware({ ai })).get('/lazy', () => new Response(lazyBody(site)));
      const response = await app.request('/lazy');
      expect(ends()).toEqual([]);
      expect(await response.text()).toBe(expected);
    }
    await openai.close();
    expect(new Set(ai.events.map(({ event_properties }) => event_properties['[Agent] Session ID'])).size).toBe(1);
    expect(ai.events.map(({ event_type }) => event_type.replace('[Agent] ', ''))).toEqual([
      'User Message',
      'AI Response',
      'Tool Call',
      'Session End',
    ]);
  });

  it('ends with the response where that has none, and on an error', async () => {
    const app = new Hono().use(honoMiddleware({ ai })).get('/fail', () => {
      throw new Error('own');
    });
    app.get('/empty', (c) => c.body(null, 204));
    app.onError((_, c) => c.body(null, 500));
    expect((await app.request('/empty')).status).toBe(204);
    expect(ends()).toHaveLength(1);
    expect((await app.request('/fail')).status).toBe(500);
    expect(ends()).toHaveLength(2);
  });
});
