import { once } from 'node:events';
import http, { type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { Turns } from '../../src/relay/turns.ts';
import { answered } from '../otel/stage.ts';
import { postSpans, spanOf, useRelays } from './stage.ts';

const relays = useRelays();
const servers: http.Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

/** Answers the first upload at once, and others only when several are there. */
async function startReluctant(atOnce: number) {
  const ids: string[] = [];
  const waiting: ServerResponse[] = [];
  let uploads = 0;
  const server = http.createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const text = request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
    for (const { insert_id: id } of JSON.parse(text.toString()).events) ids.push(id);
    waiting.push(response);
    if (++uploads > 1 && waiting.length < atOnce) return;
    for (const each of waiting.splice(0)) each.end('{"code":200}');
  });
  servers.push(server.listen(0, '127.0.0.1'));
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // It listens on a port.
  return { serverUrl: `http://127.0.0.1:${port}/`, ids };
}

describe('a relay whose senders send all they can', () => {
  it('has several uploads under way, with each event in one of them', async () => {
    const { serverUrl, ids } = await startReluctant(2);
    const { relay, traces } = await relays.start({ serverUrl });
    // Two events of each: 500 go at once, 500 and 500 follow.
    expect((await postSpans(traces, ...Array.from({ length: 750 }, () => spanOf(answered)))).status).toBe(200);
    expect(await relay.close(20_000)).toMatchObject({ delivered: 1_500, pending: 0 });
    expect([ids.length, new Set(ids).size]).toEqual([1_500, 1_500]);
  });

  it('lets the event loop turn between two requests, which it takes in their order', async () => {
    const turns = new Turns();
    const seen: string[] = [];
    const ticking = () => {
      seen.push('tick');
      if (seen.filter((each) => each !== 'tick').length < 3) setImmediate(ticking);
    };
    setImmediate(ticking);
    await Promise.all(['a', 'b', 'c'].map((name) => turns.next().then(() => seen.push(name))));
    expect(seen.filter((each) => each !== 'tick')).toEqual(['a', 'b', 'c']);
    const between = seen
      .join(' ')
      .split(/[ab] /)
      .slice(1)
      .map((part) => part.split('tick').length - 1);
    expect(between.every((ticks) => ticks >= 2)).toBe(true);
  });

  it('counts bodies without a length as they come, and refuses those for which there is no room left', async () => {
    const { traces, metrics } = await relays.start({ maxInFlightBytes: 1_000 });
    const open = () => http.request(traces, { method: 'POST', headers: { 'content-type': 'application/json' } });
    const inFlight = async () => Number(/in_flight_bytes (\d+)/.exec(await metrics())?.[1]);
    const [large, small] = [open(), open()];
    const answers = [large, small].map(async (request) => (await once(request, 'response'))[0].resume().statusCode);
    for (const request of [large, small]) request.write('{');
    await expect.poll(inFlight).toBe(2);
    large.write(' '.repeat(2_000));
    await expect.poll(inFlight).toBe(2_002);
    small.end('}');
    expect(await answers[1]).toBe(429);
    await expect.poll(inFlight).toBe(2_001);
    large.end('}');
    expect(await answers[0]).toBe(200);
    expect(await inFlight()).toBe(0);
  });
});
