import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { AmplitudeAI } from '../../src/core/amplitude-ai.ts';
import { withAmplitude } from '../../src/http/serverless.ts';
import { startInbox } from '../../src/inbox/index.ts';
import { type StandIn, startOpenAIStandIn } from '../standins/index.ts';
import { lazyBody } from './frameworks.ts';
import { AppError, makeSite, type Site } from './site.ts';

/** A real instance, that delivers to a real endpoint on loopback: what counts is what has arrived there. */
let inbox: Awaited<ReturnType<typeof startInbox>>;
let openai: StandIn;
let ai: AmplitudeAI;
let site: Site;
beforeAll(async () => {
  [inbox, openai] = await Promise.all([startInbox({ port: 0 }), startOpenAIStandIn()]);
  ai = new AmplitudeAI({ apiKey: 'key', serverUrl: inbox.url });
  site = makeSite(openai.url, ai);
});
afterAll(async () => {
  await ai.shutdown();
  await Promise.all([inbox.close(), openai.close()]);
});
afterEach(() => inbox.clear());

const arrived = () => inbox.events.map(({ event }) => String(event.event_type).replace('[Agent] ', ''));
const whole = ['User Message', 'AI Response', 'Tool Call', 'Session End'];
const options = () => ({ ai, agent: 'function', sessionId: () => 'given', endSession: 'request' as const });

/** AWS Lambda's context, as far as the wrapper may look at it. */
const lambda = (remainingMs = 10_000) => ({ functionName: 'fn', getRemainingTimeInMillis: () => remainingMs });

/** An endpoint that takes an upload and never answers. */
async function startSilence() {
  const server = createServer(() => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // It listens on TCP.
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}/2/httpapi`, close };
}

describe('a function on AWS Lambda', () => {
  it('answers when its events have arrived', async () => {
    const answer = { statusCode: 200 };
    const handler = withAmplitude(
      async (event: { q: string; user: string }, _context: object) => {
        await site.ask(event.q);
        return answer;
      },
      { ...options(), userId: (event) => event.user },
    );
    expect(await handler({ q: 'hello', user: 'user-42' }, lambda())).toBe(answer);
    expect(arrived()).toEqual(whole);
    for (const { event } of inbox.events) expect(event.user_id).toBe('user-42');
  });

  it('fails with its own error when its events have arrived', async () => {
    const handler = withAmplitude((_event: object, _context: object) => site.fail(), options());
    await expect(handler({}, lambda())).rejects.toThrow(AppError);
    expect(arrived()).toEqual(['Span', 'Session End']);
  });

  it('joins the session that an event of API Gateway names', async () => {
    const handler = withAmplitude((_event: object, _context: object) => site.ask('hello'), { ai });
    const event = { headers: { 'X-Amplitude-Session-Id': 'thread-9' }, body: '{}' };
    expect((await handler(event, lambda())).sessionId).toBe('thread-9');
    expect(arrived()).toEqual(['User Message', 'AI Response', 'Tool Call']);
  });

  it('takes any JSON for an event, and the same one twice', async () => {
    const handler = withAmplitude(async (event: unknown, _context: object) => event, { ai });
    const event = { again: true };
    for (const given of [null, 'text', 3, [1], event, event]) expect(await handler(given, lambda())).toBe(given);
    expect(arrived()).toEqual(Array.from({ length: 6 }, () => 'Session End'));
  });

  it('calls a callback when the events have arrived, and is told apart by its length', async () => {
    const handler = withAmplitude(
      (event: { q: string }, _context: object, callback: (error: unknown, answer?: unknown) => void) => {
        site.ask(event.q).then(({ text }) => callback(null, text.length > 0), callback);
      },
      options(),
    );
    expect(handler.length).toBe(3);
    const seen = await new Promise((resolve) => {
      handler({ q: 'hello' }, lambda(), (error, answer) => resolve([error, answer, arrived()]));
    });
    expect(seen).toEqual([null, true, whole]);
  });

  it('streams, and says so to the runtime as before', async () => {
    const STREAMING = Symbol.for('aws.lambda.runtime.handler.streaming');
    const streamed = Object.assign(
      async (event: { q: string }, response: PassThrough, _context: object) => {
        for await (const piece of site.pieces(event.q)) response.write(piece);
        response.end();
      },
      { [STREAMING]: 'response' },
    );
    const handler = withAmplitude(streamed, options());
    expect(Reflect.get(handler, STREAMING)).toBe('response');
    const response = new PassThrough();
    const [given] = await Promise.all([text(response), handler({ q: 'hello' }, response, lambda())]);
    expect(given).toBe('onezweitrois');
    expect(arrived()).toEqual(whole);
  });

  it.each([0, 350])('does not wait for a delivery when %d ms are left, and keeps its answer', async (remainingMs) => {
    const silence = await startSilence();
    const slow = new AmplitudeAI({ apiKey: 'key', serverUrl: silence.url });
    const handler = withAmplitude(async (_event: object, _context: object) => 'answer', {
      ai: slow,
      deadlineMs: 60_000,
    });
    expect(await handler({}, lambda(remainingMs))).toBe('answer');
    await silence.close();
  });
});

describe('a function on Google Cloud', () => {
  it('for events answers when its own have arrived', async () => {
    const handler = withAmplitude(async (event: { data: string }) => (await site.ask(event.data)).text, options());
    expect(await handler({ data: 'hello' })).toEqual(expect.any(String));
    expect(arrived()).toEqual(whole);
  });

  it('for HTTP delivers as soon as its response is out', async () => {
    const handler = withAmplitude(async (_req: IncomingMessage, res: ServerResponse) => {
      res.end((await site.ask('hello')).text);
    }, options());
    const server = createServer((req, res) => void handler(req, res));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo; // It listens on TCP.
    expect((await fetch(`http://127.0.0.1:${port}`)).status).toBe(200);
    await inbox.waitFor(4);
    expect(arrived()).toEqual(whole);
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  });
});

describe('a handler of web requests', () => {
  const request = () => new Request('http://function/', { headers: { 'x-user': 'user-42' } });
  const context = () => {
    const kept: Promise<unknown>[] = [];
    // The platform's own method wants its own object.
    return {
      kept,
      waitUntil(this: { kept: Promise<unknown>[] }, promise: Promise<unknown>) {
        this.kept.push(promise);
      },
    };
  };

  it('answers at once where the platform waits, and is delivered behind', async () => {
    const handler = withAmplitude(
      async (given: Request, _env: object, _ctx: object) => {
        await site.ask(given.url);
        return new Response(null, { status: 204 });
      },
      { ...options(), userId: (given) => given.headers.get('x-user') },
    );
    const ctx = context();
    expect((await handler(request(), {}, ctx)).status).toBe(204);
    expect(ctx.kept).toHaveLength(1);
    await Promise.all(ctx.kept);
    expect(arrived()).toEqual(whole);
    for (const { event } of inbox.events) expect(event.user_id).toBe('user-42');
  });

  it('streams a body that is made in the session, and is delivered behind its end', async () => {
    const handler = withAmplitude(
      (_given: Request, _env: object, _ctx: object) => new Response(lazyBody(site)),
      options(),
    );
    const ctx = context();
    const response = await handler(request(), {}, ctx);
    expect(await response.text()).toBe('data: one\n\ndata: zwei\n\ndata: trois\n\n');
    await Promise.all(ctx.kept);
    expect(arrived()).toEqual(whole);
  });

  it('shows the end of a body only when the events have arrived, where nobody waits otherwise', async () => {
    const handler = withAmplitude(async (_given: Request) => new Response(lazyBody(site)), options());
    const response = await handler(request());
    expect(await response.text()).toBe('data: one\n\ndata: zwei\n\ndata: trois\n\n');
    expect(arrived()).toEqual(whole);
  });

  it('takes the waitUntil that the app gives it, and one that throws is as good as none', async () => {
    const kept: Promise<unknown>[] = [];
    const waitUntil = (promise: Promise<unknown>) => void kept.push(promise);
    const given = withAmplitude(async (_given: Request) => 'answer', { ...options(), waitUntil });
    expect(await given(request())).toBe('answer');
    await Promise.all(kept);
    expect(arrived()).toEqual(['Session End']);
    const broken = () => {
      throw new Error('outside of a request');
    };
    const alone = withAmplitude(async (_given: Request) => 'answer', { ...options(), waitUntil: broken });
    expect(await alone(request())).toBe('answer');
    expect(arrived()).toEqual(['Session End', 'Session End']);
  });

  it('keeps its own this', async () => {
    const worker = {
      greeting: 'hello',
      fetch: withAmplitude(async function (this: unknown, _given: Request) {
        return Reflect.get(Object(this), 'greeting');
      }, options()),
    };
    expect(await worker.fetch(request())).toBe('hello');
  });
});

describe('a delivery that fails', () => {
  it('is not the answer that fails', async () => {
    const refusing = new AmplitudeAI({ apiKey: 'key', serverUrl: 'http://127.0.0.1:9/refused' });
    const handler = withAmplitude(async (_event: object) => 'answer', { ai: refusing, deadlineMs: 100 });
    expect(await handler({})).toBe('answer');
  });

  it('is not waited for beyond its deadline', async () => {
    const silence = await startSilence();
    const slow = new AmplitudeAI({ apiKey: 'key', serverUrl: silence.url });
    const handler = withAmplitude(async (_event: object) => 'answer', { ai: slow, deadlineMs: 50 });
    const first = await Promise.race([handler({}), sleep(5_000, 'too late')]);
    expect(first).toBe('answer');
    await silence.close();
  });
});
