import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { answered } from '../otel/stage.ts';
import { hasNatsServer, useNatsServer } from './nats-server.ts';
import { encoded, post, spanOf, typeOf, useRelays } from './stage.ts';

const nats = useNatsServer();
const relays = useRelays();
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** A relay in a process of its own, by the command. */
async function start(args: readonly string[], serverUrl: string): Promise<{ url: string; kill: () => Promise<void> }> {
  const bin = fileURLToPath(new URL('../../src/cli/bin.ts', import.meta.url));
  const env = { ...process.env, NO_COLOR: '1', AMPLITUDE_AI_API_KEY: 'key', AMPLITUDE_AI_SERVER_URL: serverUrl };
  const command = ['--import', 'tsx', bin, 'relay', ...args, '--dir', relays.folder(), '--json'];
  const child = spawn(process.execPath, command, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  for await (const line of createInterface(child.stdout)) {
    return { url: JSON.parse(line).url, kill: () => killed(child) };
  }
  throw new Error('the relay said nothing');
}

async function killed(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}

const TOTAL = 3_000;
const BATCH = 20;
const PATIENCE_MS = 240_000;

const title = hasNatsServer ? 'over a stream of NATS' : 'over a stream of NATS (skipped: no nats-server here)';

describe.skipIf(!hasNatsServer)(title, () => {
  it(
    'nothing that was acknowledged is lost or counts twice, although all of them are killed in the middle',
    async () => {
      const inbox = await relays.inbox();
      const broker = await nats.start();
      const taking = ['--to', broker.url, '--port', '0', '--wait-ms', '0'];
      const starting = [start(taking, inbox.url), start(taking, inbox.url), start(['--from', broker.url], inbox.url)];
      const [one, other, worker] = await Promise.all(starting);
      if (!one || !other || !worker) throw new Error('unreachable: three were started');

      const sent: string[] = [];
      // As the collector does: what is not taken is sent again, to whichever relay is there.
      const urls = [one.url, other.url];
      const send = async (body: Buffer) => {
        for (let turn = 0; ; turn++) {
          const url = urls[turn % urls.length] ?? '';
          const answer = await post(url, body, { 'content-type': typeOf.protobuf }).catch(() => undefined);
          if (answer?.status === 200) return;
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
      };
      const sender = async () => {
        while (sent.length < TOTAL) {
          const spans = Array.from({ length: BATCH }, () => spanOf(answered));
          sent.push(...spans.map(({ traceId, spanId }) => `${traceId}-${spanId}`));
          await send(encoded(spans, 'protobuf'));
        }
      };
      const reached = (share: number) =>
        expect.poll(() => sent.length / TOTAL, { timeout: PATIENCE_MS }).toBeGreaterThan(share);
      const havoc = async () => {
        await reached(0.2);
        await worker.kill();
        await reached(0.4);
        await broker.kill();
        await broker.restart();
        await reached(0.6);
        await one.kill();
        await start(['--from', broker.url], inbox.url);
      };
      await Promise.all([sender(), sender(), sender(), havoc()]);

      const expected = new Set(sent.flatMap((id) => [`${id}-user`, `${id}-answer`]));
      await inbox.waitFor(expected.size, { timeoutMs: PATIENCE_MS });
      const ids = inbox.events.map(({ event }) => event.insert_id);
      expect(new Set(ids)).toEqual(expected);
      expect(ids).toHaveLength(expected.size);
      // Once in the stream, however often it was sent: what comes twice was with a worker that died before it told.
      expect(inbox.stats().duplicates).toBeLessThanOrEqual(LANES * 500);
    },
    2 * PATIENCE_MS,
  );
});

/** Uploads that a worker has under way. */
const LANES = 4;
