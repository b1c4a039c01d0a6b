import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { answered } from '../otel/stage.ts';
import { encoded, newSpanId, newTraceId, post, postSpans, spanOf, typeOf, useRelays } from './stage.ts';

const relays = useRelays();
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** A relay in a process of its own, by the command. */
async function startProcess(dir: string, serverUrl: string) {
  const bin = fileURLToPath(new URL('../../src/cli/bin.ts', import.meta.url));
  const args = ['--import', 'tsx', bin, 'relay', '--port', '0', '--dir', dir, '--wait-ms', '0', '--json'];
  const env = { ...process.env, NO_COLOR: '1', AMPLITUDE_AI_API_KEY: 'key', AMPLITUDE_AI_SERVER_URL: serverUrl };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  for await (const line of createInterface(child.stdout)) return { child, traces: JSON.parse(line).url as string };
  throw new Error('the relay said nothing');
}

describe('what a relay has acknowledged', () => {
  it('is not lost when its process is killed in the middle of traffic', async () => {
    const dir = relays.folder();
    // Nobody listens there: all of it waits on disk.
    const { child, traces } = await startProcess(dir, 'http://127.0.0.1:9/');
    const acknowledged: string[] = [];
    const exited = once(child, 'exit');
    const sender = async () => {
      for (;;) {
        const spans = Array.from({ length: 20 }, () => spanOf(answered));
        const answer = await post(traces, encoded(spans, 'protobuf'), { 'content-type': typeOf.protobuf }).catch(
          () => undefined,
        );
        if (answer?.status !== 200) return;
        acknowledged.push(...spans.map(({ traceId, spanId }) => `${traceId}-${spanId}`));
        if (acknowledged.length >= 600) child.kill('SIGKILL');
      }
    };
    await Promise.all([sender(), sender(), sender()]);
    await exited;

    const onDisk = await insertIdsIn(dir);
    expect(acknowledged.length).toBeGreaterThanOrEqual(600);
    for (const id of acknowledged) expect([onDisk.has(`${id}-user`), onDisk.has(`${id}-answer`)]).toEqual([true, true]);
  });

  it('is delivered by the next relay, once each', async () => {
    const dir = relays.folder();
    const inbox = await relays.inbox();
    const spans = Array.from({ length: 50 }, () => spanOf(answered));
    const first = await startProcess(dir, inbox.url);
    expect((await postSpans(first.traces, ...spans)).status).toBe(200);
    first.child.kill('SIGKILL');
    await once(first.child, 'exit');
    await startProcess(dir, inbox.url);
    await inbox.waitFor(100, { timeoutMs: 20_000 });
    expect(inbox.stats()).toMatchObject({ events: 100, duplicates: 0 });
  });

  it('is nothing while the disk takes nothing', async () => {
    const notAFolder = `${relays.folder()}/file`;
    writeFileSync(notAFolder, '');
    const { relay, traces } = await relays.start({ dir: notAFolder });
    const answer = await postSpans(traces, spanOf(answered));
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    expect((await fetch(`${relay.url}/healthz`)).status).toBe(503);
  });
});

describe('the same spans', () => {
  const spans = [spanOf(answered), spanOf({ ...answered, 'gen_ai.operation.name': 'embeddings' })];

  it('sent again have the same ids', async () => {
    const { traces, events } = await relays.start();
    for (let times = 0; times < 3; times++) await postSpans(traces, ...spans);
    expect(await events()).toHaveLength(3);
    expect((await relays.inbox()).stats()).toMatchObject({ events: 3, duplicates: 6 });
  });

  it('sent through two relays, in two forms, are the same events in every part', async () => {
    const traceId = newTraceId();
    const rootId = newSpanId();
    const agent = { 'gen_ai.operation.name': 'invoke_agent', 'gen_ai.agent.name': 'support', 'user.id': 'user-1' };
    const trace = [
      spanOf(agent, { traceId, spanId: rootId }),
      ...spans.map((span) => ({ ...span, traceId, parentSpanId: rootId })),
    ];
    const [one, other] = [await relays.start(), await relays.start()];
    await post(one.traces, encoded(trace, 'json'));
    const first = await one.events();
    (await relays.inbox()).clear();
    await post(other.traces, encoded(trace.toReversed(), 'protobuf'), { 'content-type': typeOf.protobuf });
    const second = await other.events();
    const byId = (events: typeof first) => events.map(({ event_id: _, ...event }) => event).toSorted(idOrder);
    expect(first).toHaveLength(4);
    expect(byId(second)).toEqual(byId(first));
  });
});

const idOrder = (one: { insert_id?: unknown }, other: { insert_id?: unknown }) =>
  String(one.insert_id).localeCompare(String(other.insert_id));

async function insertIdsIn(dir: string): Promise<Set<string>> {
  const files = await readdir(dir, { recursive: true, withFileTypes: true });
  const texts = await Promise.all(
    files.filter((file) => file.isFile()).map((file) => readFile(`${file.parentPath}/${file.name}`, 'utf8')),
  );
  return new Set(texts.join('\n').match(/(?<="insert_id":")[^"]+/g));
}
