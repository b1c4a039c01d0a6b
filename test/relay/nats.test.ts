import { readFileSync } from 'node:fs';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { afterEach, describe, expect, it } from 'vitest';
import { connect as connectToAmplitude } from '../../src/core/delivery/connect.ts';
import { type RunningDelivery, startDelivering } from '../../src/relay/nats/deliver.ts';
import { natsPlace } from '../../src/relay/nats/nats-place.ts';
import { runCommand } from '../cli/run-command.ts';
import { answered } from '../otel/stage.ts';
import { hasNatsServer, useNatsServer } from './nats-server.ts';
import { newSpanId, postSpans, spanOf, useRelays } from './stage.ts';

const nats = useNatsServer();
const relays = useRelays();
const workers: RunningDelivery[] = [];
afterEach(async () => {
  for (const worker of workers.splice(0)) await worker.close(500);
});

async function deliver(from: string, options = {}): Promise<RunningDelivery> {
  const { url: serverUrl } = await relays.inbox();
  const worker = await startDelivering({ from, apiKey: 'key', serverUrl, dir: relays.folder(), ...options });
  workers.push(worker);
  return worker;
}

async function messagesIn(url: string): Promise<number> {
  const connection = await connect({ servers: natsPlace(url).servers });
  const { state } = await (await jetstreamManager(connection)).streams.info('TEST');
  await connection.close();
  return state.messages;
}

const title = hasNatsServer ? 'a stream of NATS' : 'a stream of NATS (skipped: no nats-server here)';

describe.skipIf(!hasNatsServer)(title, () => {
  const spans = [spanOf(answered), spanOf({ ...answered, 'gen_ai.operation.name': 'embeddings' })];

  it('has each event once, whichever relay puts it there and how often, until it was delivered', async () => {
    const { url } = await nats.start();
    const [one, other] = [await relays.start({ to: url, apiKey: '' }), await relays.start({ to: url })];
    for (const { traces } of [one, other, one]) expect((await postSpans(traces, ...spans)).status).toBe(200);
    expect(await messagesIn(url)).toBe(3);
    expect(await one.metrics()).toContain('amplitude_ai_relay_events_published_total 6');
    const inbox = await relays.inbox();
    expect(inbox.stats().events).toBe(0);
    const worker = await deliver(url);
    await inbox.waitFor(3, { timeoutMs: 20_000 });
    expect(await worker.close()).toMatchObject({ delivered: 3, rejected: 0, pending: 0 });
    expect(inbox.stats()).toMatchObject({ events: 3, duplicates: 0 });
    expect(await messagesIn(url)).toBe(0);
  });

  it('has events of a session whose name has line breaks, under ids that servers take', async () => {
    const { url } = await nats.start();
    const { traces } = await relays.start({ to: url, dialects: ['llmRunEvents'] });
    const span = spanOf({ ...answered, 'gen_ai.conversation.id': 'one\r\nsession' });
    for (const _ of [1, 2]) expect((await postSpans(traces, span)).status).toBe(200);
    expect(await messagesIn(url)).toBe(3);
  });

  it('that is full makes senders wait, and loses nothing', async () => {
    const { url } = await nats.start();
    const { traces } = await relays.start({ to: url, maxSpoolBytes: 4_000 });
    const statuses: number[] = [];
    for (let times = 0; times < 12; times++) {
      const answer = await postSpans(traces, spanOf(answered, { spanId: newSpanId() }));
      statuses.push(answer.status);
      if (answer.status === 429) expect(answer.headers.get('retry-after')).toBe('5');
    }
    expect(statuses.at(0)).toBe(200);
    expect(statuses.at(-1)).toBe(429);
    expect(await messagesIn(url)).toBeGreaterThanOrEqual(2 * statuses.filter((status) => status === 200).length);
  });

  it('that is out of reach makes senders wait until it is back', async () => {
    const { url, kill, restart } = await nats.start();
    const { relay, traces } = await relays.start({ to: url });
    expect((await postSpans(traces, ...spans)).status).toBe(200);
    await kill();
    const refused = await postSpans(traces, ...spans);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
    expect((await fetch(`${relay.url}/healthz`)).status).toBe(503);
    await restart();
    await expect.poll(async () => (await postSpans(traces, ...spans)).status, { timeout: 20_000 }).toBe(200);
    expect(await messagesIn(url)).toBe(3);
  }, 40_000);

  it('gives up what Amplitude refuses, with the reason in a file, and delivers the rest', async () => {
    const { url } = await nats.start();
    const { traces } = await relays.start({ to: url });
    // Amplitude takes no user with so short a name.
    await postSpans(traces, spanOf({ ...answered, 'user.id': 'me' }), spanOf(answered));
    const dir = relays.folder();
    const worker = await deliver(url, { dir });
    await (await relays.inbox()).waitFor(2, { timeoutMs: 20_000 });
    await expect.poll(() => messagesIn(url), { timeout: 10_000 }).toBe(0);
    expect(await worker.close()).toMatchObject({ delivered: 2, rejected: 2 });
    expect(readFileSync(`${dir}/refused.jsonl`, 'utf8').match(/"user_id":"me"/g)).toHaveLength(2);
  });

  it('is delivered although what sends could not be made at first', async () => {
    const { url } = await nats.start();
    const { traces } = await relays.start({ to: url });
    await postSpans(traces, ...spans);
    const { url: serverUrl } = await relays.inbox();
    let failures = 0;
    const connectBy: typeof connectToAmplitude = (options, routeOf) => {
      if (++failures <= 4) throw new Error('analytics-node cannot be loaded'); // Each of its lanes once.
      return connectToAmplitude(options, routeOf);
    };
    workers.push(await startDelivering({ from: url, apiKey: 'key', serverUrl, dir: relays.folder() }, connectBy));
    await (await relays.inbox()).waitFor(3, { timeoutMs: 20_000 });
    expect(failures).toBeGreaterThan(4);
  });

  it('has workers that tell of their health and their counts', async () => {
    const { url, kill, restart } = await nats.start();
    const { traces } = await relays.start({ to: url });
    await postSpans(traces, ...spans);
    const { stateUrl } = await deliver(url, { port: 0 });
    const metrics = async () => (await fetch(`${stateUrl}/metrics`)).text();
    const health = async () => (await fetch(`${stateUrl}/healthz`)).status;
    await expect.poll(metrics, { timeout: 20_000 }).toContain('amplitude_ai_relay_events_delivered_total 3\n');
    expect(await metrics()).toMatch(/events_waiting 0\n(.*\n)*process_resident_memory_bytes \d+/);
    expect((await fetch(`${stateUrl}/v1/traces`, { method: 'POST', body: '{}' })).status).toBe(404);
    expect(await health()).toBe(200);
    await kill();
    await expect.poll(health, { timeout: 20_000 }).toBe(503);
    await restart();
    await expect.poll(health, { timeout: 20_000 }).toBe(200);
  }, 80_000);

  it('keeps what Amplitude does not take yet', async () => {
    const { url } = await nats.start();
    const { traces } = await relays.start({ to: url });
    await postSpans(traces, ...spans);
    const worker = await deliver(url, { serverUrl: 'http://127.0.0.1:9/' });
    await expect.poll(() => messagesIn(url)).toBe(3);
    expect(await worker.close(3_000)).toMatchObject({ delivered: 0 });
    await deliver(url);
    await (await relays.inbox()).waitFor(3, { timeoutMs: 40_000 });
    expect((await relays.inbox()).stats()).toMatchObject({ events: 3, duplicates: 0 });
  }, 60_000);
});

describe('an address of NATS', () => {
  it.each([
    [
      'nats://broker',
      { servers: 'broker:4222', stream: 'AMPLITUDE_AI', subject: 'AMPLITUDE_AI.events', isSecure: false },
    ],
    ['tls://broker:5222/EU', { servers: 'broker:5222', stream: 'EU', isSecure: true, url: 'tls://broker:5222/EU' }],
    ['nats://jo:s%40fe@broker', { user: 'jo', pass: 's@fe', url: 'nats://broker:4222/AMPLITUDE_AI' }],
    ['nats://t0ken@broker', { token: 't0ken', url: 'nats://broker:4222/AMPLITUDE_AI' }],
  ])('%s is read', (address, place) => {
    expect(natsPlace(address)).toMatchObject(place);
  });

  it.each(['broker:4222', 'http://broker', 'nats://broker/a.b', 'nats:///S', ''])('%j is none', (address) => {
    expect(() => natsPlace(address)).toThrow('nats://host:4222/STREAM');
  });

  it('is told without its secrets', () => {
    expect(() => natsPlace('nats://jo:secret@broker/a.b')).toThrow(/^(?!.*secret)/);
  });
});

describe('the command', () => {
  it.each([
    [['--from', 'nats://127.0.0.1:9', '--to', 'nats://127.0.0.1:9'], 'start one for each'],
    [['--to', 'nats://127.0.0.1:9'], 'nats://127.0.0.1:9/AMPLITUDE_AI cannot be used'],
    [['--from', 'nats://127.0.0.1:9', '--api-key', 'key'], 'cannot be used'],
    [['--from', 'nats://127.0.0.1:9'], 'AMPLITUDE_AI_API_KEY'],
  ])('does not start with %j', async (args, why) => {
    const { code, stderr } = await runCommand(['relay', '--port', '0', ...args]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(why)]);
  });
});
