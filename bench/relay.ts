/**
 * Spans a second that `amplitude-ai relay` takes and has on disk, and that Amplitude gets of it meanwhile; 100,000 or as
 * told. The relay, the senders and Amplitude's stand-in share the machine. With `--profile`: where the relay's time goes.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { encoded, newSpanId, newTraceId, spanOf } from '../test/relay/stage.ts';
import { selfTimes } from './self-times.ts';

const SPANS = Number(process.argv.slice(2).find((each) => /^\d+$/.test(each)) ?? 100_000);
const PROFILE = process.argv.includes('--profile');
const BATCH = 512; // As the SDKs of OpenTelemetry send them.
const SENDERS = 8;

const text = (role: string, words: number) =>
  JSON.stringify([{ role, parts: [{ type: 'text', content: 'What is retention? '.repeat(words / 3) }] }]);

/** What one question to a support bot leaves: eight spans, of which six become seven events. */
function conversation(): object[] {
  const traceId = newTraceId();
  const [root, agent] = [newSpanId(), newSpanId()];
  const call = {
    'gen_ai.operation.name': 'chat',
    'gen_ai.provider.name': 'openai',
    'gen_ai.request.model': 'gpt-4o-mini',
    'gen_ai.response.model': 'gpt-4o-mini-2024-07-18',
    'gen_ai.usage.input_tokens': 420,
    'gen_ai.usage.output_tokens': 180,
    'gen_ai.response.finish_reasons': ['stop'],
    'gen_ai.request.temperature': 0.2,
    'gen_ai.input.messages': text('user', 60),
    'gen_ai.output.messages': text('assistant', 150),
  };
  const of = { traceId, parentSpanId: agent };
  const query = { 'db.system': 'postgresql', 'db.statement': 'select * from articles where id = $1' };
  const tool = { 'gen_ai.operation.name': 'execute_tool', 'gen_ai.tool.name': 'search' };
  return [
    spanOf(
      { 'http.request.method': 'POST', 'user.id': 'bench-user', 'gen_ai.conversation.id': traceId },
      { traceId, spanId: root },
    ),
    spanOf(
      { 'gen_ai.operation.name': 'invoke_agent', 'gen_ai.agent.name': 'support' },
      { traceId, spanId: agent, parentSpanId: root },
    ),
    spanOf(call, of),
    spanOf(tool, of),
    spanOf(query, of),
    spanOf(tool, of),
    spanOf(call, of),
    spanOf({ ...tool, 'gen_ai.tool.call.arguments': '{"id":7}', 'gen_ai.tool.call.result': 'An article.' }, of),
  ];
}

const children: ChildProcess[] = [];
const dir = mkdtempSync(join(tmpdir(), 'bench-relay-'));
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(dir, { recursive: true, force: true });
});

async function start(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<string> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const [line] = await once(child.stdout, 'data');
  return String(line).trim();
}

const agent = new Agent({ keepAlive: true, maxSockets: SENDERS });

function post(url: string, body: Buffer): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/x-protobuf', 'content-length': body.length };
    const request = httpRequest(url, { method: 'POST', agent, headers }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode));
    });
    request.once('error', reject).end(body);
  });
}

const spans = Array.from({ length: Math.ceil(SPANS / 8) }, conversation).flat();
const bodies: Buffer[] = [];
for (let at = 0; at < spans.length; at += BATCH) bodies.push(encoded(spans.slice(at, at + BATCH), 'protobuf'));
const bytes = bodies.reduce((sum, body) => sum + body.length, 0);

const serverUrl = await start([fileURLToPath(new URL('accept-all.mjs', import.meta.url))]);
const bin = fileURLToPath(new URL('../dist/toolkit/cli.mjs', import.meta.url));
const profiling = PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${dir}`] : [];
const line = await start([...profiling, bin, 'relay', '--port', '0', '--dir', join(dir, 'spool'), '--json'], {
  AMPLITUDE_AI_API_KEY: 'bench',
  AMPLITUDE_AI_SERVER_URL: serverUrl,
});
const { url } = JSON.parse(line);
const metric = async (name: string) => own(`amplitude_ai_relay_${name}`);
const own = async (name: string) => {
  const told = await (await fetch(url.replace('/v1/traces', '/metrics'))).text();
  return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(told)?.[1]);
};

let [next, waits] = [0, 0];
async function sender(): Promise<void> {
  for (let index = next++; index < bodies.length; index = next++) {
    const body = bodies[index];
    if (!body) return;
    for (let status = await post(url, body); status !== 200; status = await post(url, body)) {
      if (status !== 429) throw new Error(`the relay answered ${status}`);
      waits++;
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
  }
}

let highest = 0;
const watch = setInterval(async () => {
  highest = Math.max(highest, await own('process_resident_memory_bytes'));
}, 500);
const cpuBefore = await own('process_cpu_seconds_total');
const since = performance.now();
await Promise.all(Array.from({ length: SENDERS }, sender));
const seconds = (performance.now() - since) / 1_000;
const cpu = (await own('process_cpu_seconds_total')) - cpuBefore;
const written = await metric('events_written_total');
const delivered = await metric('events_delivered_total');
while ((await metric('events_waiting')) > 0) await new Promise((resolve) => setTimeout(resolve, 100));
const drained = (performance.now() - since) / 1_000;
clearInterval(watch);

const round = (value: number) => Math.round(value).toLocaleString('en');
console.error(`${round(spans.length)} spans of ${round(bytes / spans.length)} bytes in batches of ${BATCH}`);
console.error(
  `on disk and acknowledged: ${round(spans.length / seconds)} spans/s, ${round(written / seconds)} events/s`,
);
console.error(`of the relay's own time: ${round(spans.length / cpu)} spans for each second of a core`);
console.error(
  `delivered meanwhile: ${round(delivered / seconds)} events/s; all of it: ${round(written / drained)} events/s`,
);
console.error(`told to wait: ${waits} times; memory of the relay at most ${round(highest / 1e6)} MB`);
if (PROFILE) {
  const relay = children[1];
  relay?.kill('SIGTERM');
  if (relay) await once(relay, 'exit');
  const [file = ''] = readdirSync(dir).filter((name) => name.endsWith('.cpuprofile'));
  for (const line of selfTimes(JSON.parse(readFileSync(join(dir, file), 'utf8')))) console.error(line);
}
process.exit();
