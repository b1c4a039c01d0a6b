import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { chat } from '../otel/stage.ts';
import { encoded, post, postSpans, spanOf, typeOf, useRelays } from './stage.ts';

const relays = useRelays();
const MB = 1024 * 1024;

describe('a relay', () => {
  it.each([
    ['malformed protobuf', typeOf.protobuf, Buffer.from('0aff01', 'hex'), 400],
    ['text as protobuf', typeOf.protobuf, Buffer.from('{"resourceSpans":[]}'), 400],
    ['malformed JSON', typeOf.json, Buffer.from('{"resourceSpans":'), 400],
    ['a list as JSON', typeOf.json, Buffer.from('[]'), 400],
    ['plain text', 'text/plain', Buffer.from('spans'), 415],
    ['no type at all', '', Buffer.from('spans'), 415],
  ])('refuses %s for good, and says why', async (_, type, body, status) => {
    const { traces, metrics } = await relays.start();
    const answer = await post(traces, body, { 'content-type': type });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('retry-after')).toBeNull();
    expect(answer.body.toString()).toMatch(/no ExportTraceServiceRequest|no object|content-type is/);
    expect(await metrics()).toContain(`requests_total{status="${status}"} 1`);
  });

  it.each(['json', 'protobuf'] as const)('answers in %s what was asked in it', async (encoding) => {
    const { traces } = await relays.start();
    const headers = { 'content-type': typeOf[encoding] };
    const taken = await post(traces, encoded([spanOf(chat)], encoding), headers);
    expect([taken.status, taken.headers.get('content-type')]).toEqual([200, typeOf[encoding]]);
    expect(taken.body.toString()).toBe(encoding === 'json' ? '{}' : '');
    const refused = await post(traces, Buffer.from('{'), headers);
    expect([refused.status, refused.headers.get('content-type')]).toEqual([400, typeOf[encoding]]);
  });

  it('takes an empty request', async () => {
    const { traces } = await relays.start();
    expect((await post(traces, Buffer.alloc(0), { 'content-type': typeOf.protobuf })).status).toBe(200);
    expect((await post(traces, '{}')).status).toBe(200);
  });

  it('refuses what is packed by something else, or not packed although it says so', async () => {
    const { traces } = await relays.start();
    expect((await post(traces, '{}', { 'content-encoding': 'br' })).status).toBe(415);
    expect((await post(traces, '{}', { 'content-encoding': 'gzip' })).status).toBe(400);
  });

  it('refuses a small body that becomes a large one', async () => {
    const { traces } = await relays.start({ maxBodyBytes: MB });
    const bomb = gzipSync(Buffer.alloc(64 * MB));
    expect(bomb.length).toBeLessThan(MB);
    expect((await post(traces, bomb, { 'content-encoding': 'gzip' })).status).toBe(413);
  });

  it.each([true, false])('refuses 100 MB before all of it is there (length announced: %s)', async (isAnnounced) => {
    const { traces, metrics } = await relays.start();
    const { status, sent } = await sendSlab(traces, 100, isAnnounced);
    expect(status).toBe(413);
    expect(sent).toBeLessThan(100);
    expect(await metrics()).toContain('amplitude_ai_relay_in_flight_bytes 0');
  });

  it('cuts off who goes on sending after the answer', async () => {
    const { traces } = await relays.start({ maxBodyBytes: MB });
    const { hostname, port, pathname } = new URL(traces);
    const socket = connect(Number(port), hostname);
    const ended = new Promise((resolve) => socket.once('close', resolve));
    socket.on('error', () => {}); // It is what must happen.
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    let sent = 0;
    const chunk = Buffer.alloc(MB, 32);
    const goOn = () => {
      while (!socket.destroyed && sent < 500) {
        sent++;
        if (!socket.write(chunk)) return void socket.once('drain', goOn);
      }
    };
    socket.write(
      `POST ${pathname} HTTP/1.1\r\nhost: relay\r\ncontent-type: application/json\r\ncontent-length: ${500 * MB}\r\n\r\n`,
    );
    goOn();
    await ended;
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(sent).toBeLessThan(100);
  });

  it('lets in only who has the token, and everybody to its health', async () => {
    const { relay, traces } = await relays.start({ token: 'let-me-in' });
    const withToken = (authorization: string) => post(traces, '{}', { authorization });
    expect((await post(traces, '{}')).headers.get('www-authenticate')).toBe('Bearer');
    expect((await withToken('Bearer let-me-inn')).status).toBe(401);
    expect((await withToken('Basic let-me-in')).status).toBe(401);
    expect((await withToken('bearer let-me-in')).status).toBe(200);
    expect((await fetch(`${relay.url}/healthz`)).status).toBe(200);
  });

  it('says where traces go, and how', async () => {
    const { relay, traces } = await relays.start();
    const elsewhere = await post(`${relay.url}/v1/logs`, '{}');
    expect([elsewhere.status, elsewhere.body.toString()]).toEqual([404, expect.stringContaining('/v1/traces')]);
    expect((await fetch(traces)).status).toBe(405);
  });

  it.each([
    ['its disk holds as much as it may', { maxSpoolBytes: 0, serverUrl: 'http://127.0.0.1:9/' }],
    ['requests under way are as many as may be', { maxInFlightBytes: 0, waitMs: 60_000 }],
  ])('tells senders to wait while %s', async (_, options) => {
    const { relay, traces, metrics } = await relays.start(options);
    // The first one is taken, and holds up the others: on disk, or waiting for a parent that does not come.
    const first = postSpans(traces, spanOf(chat, { parentSpanId: '00f067aa0ba902b7' }));
    await expect.poll(metrics).not.toMatch(/(spool|in_flight)_bytes 0\n.*(spool|in_flight)_bytes 0\n/s);
    const second = await postSpans(traces, spanOf(chat));
    expect(second.status).toBe(429);
    expect(Number(second.headers.get('retry-after'))).toBeGreaterThan(0);
    await relay.close(100);
    expect((await first).status).toBe(200);
  });

  it.each([
    [{ host: '0.0.0.0' }, 'give a token'],
    [{ apiKey: '' }, 'AMPLITUDE_AI_API_KEY'],
    [{ tlsCert: 'cert.pem' }, 'both files'],
    [{ tlsCert: 'nowhere.pem', tlsKey: 'nowhere.pem' }, 'cannot be read'],
    [{ maxBodyBytes: -1 }, 'maxBodyBytes must be'],
    [{ port: 70_000 }, 'Try another --port'],
    [{ host: '203.0.113.1', token: 'x' }, 'Try another --port'],
  ])('does not start with %j', async (options, why) => {
    await expect(relays.start(options)).rejects.toThrow(why);
  });
});

/** Sends megabytes one after the other until there is an answer. */
function sendSlab(url: string, megabytes: number, isAnnounced: boolean): Promise<{ status?: number; sent: number }> {
  const slab = Buffer.alloc(MB, ' ');
  return new Promise((resolve, reject) => {
    let sent = 0;
    const headers = { 'content-type': typeOf.json, ...(isAnnounced ? { 'content-length': megabytes * MB } : {}) };
    const request = httpRequest(url, { method: 'POST', headers }, (response) => {
      response.resume();
      resolve({ ...(response.statusCode === undefined ? {} : { status: response.statusCode }), sent });
    });
    request.on('error', reject);
    const next = (): void => {
      if (sent >= megabytes) return void request.end();
      request.write(slab, (error) => {
        if (error) return;
        sent++;
        next();
      });
    };
    next();
  });
}
