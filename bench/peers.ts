/**
 * `npm run bench:peers [-- --blocks 30]`: one tracked call beside the same call tracked by a peer. Absolute times are
 * those of a machine; what one adds as a part of what the other adds can be compared anywhere. The peer is installed
 * into a folder of its own, which is removed again.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { AmplitudeAI, wrap } from 'amplitude-ai';
import type OpenAI from 'openai';
import { prompt, respond } from './canned-openai.ts';
import { median } from './median.ts';

const { values } = parseArgs({ options: { blocks: { type: 'string', default: '30' } } });

const folder = mkdtempSync(join(tmpdir(), 'peers-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
process.stderr.write('Installing the peer …\n');
const packages = ['@posthog/ai@8', 'posthog-node@5', 'openai@6'];
execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', '--prefix', folder, ...packages], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
const load = createRequire(join(folder, 'index.js'));

const server = spawn(process.execPath, [fileURLToPath(new URL('accept-all.mjs', import.meta.url))], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const [line] = (await once(server.stdout, 'data')) as [Buffer]; // What a pipe emits.
const url = String(line).trim();

const { PostHog } = load('posthog-node');
const posthog = new PostHog('bench', { host: url, flushAt: 100, flushInterval: 1_000 });
const ai = new AmplitudeAI({ apiKey: 'bench', serverUrl: `${url}/2/httpapi`, callSites: false });
const options = { apiKey: 'bench', fetch: respond };
const Client: typeof OpenAI = load('openai').OpenAI;
const clients = {
  bare: new Client(options),
  control: new Client(options),
  ours: wrap(new Client(options), { ai, userId: 'bench-user' }),
  posthog: new (load('@posthog/ai/openai').OpenAI)({ ...options, posthog }) as OpenAI, // It extends the SDK's class.
};
type Kind = keyof typeof clients;
const kinds: readonly Kind[] = ['bare', 'control', 'ours', 'posthog'];

const call = (kind: Kind) =>
  clients[kind].chat.completions.create(
    kind === 'posthog' ? { ...prompt, ...{ posthogDistinctId: 'bench-user' } } : prompt,
  );

/** Calls of one kind in a row, on the caller's path. */
async function pathOf(kind: Kind, calls: number): Promise<number[]> {
  const took: number[] = [];
  for (let index = 0; index < calls; index++) {
    const since = performance.now();
    await call(kind);
    took.push((performance.now() - since) * 1000);
  }
  return took;
}

/** Microseconds of CPU a call, all that is sent for it included. */
async function cpuOf(kind: Kind, calls: number): Promise<number> {
  const since = process.cpuUsage();
  for (let index = 0; index < calls; index++) await call(kind);
  await new Promise((resolve) => setTimeout(resolve, 30));
  if (kind === 'ours') await ai.flush();
  if (kind === 'posthog') await posthog.flush();
  const { user, system } = process.cpuUsage(since);
  return (user + system) / calls;
}

/** The same answer, as an app tells it by itself. */
const told = {
  provider: 'openai',
  model: 'gpt-4o-mini-2024-07-18',
  content: 'word '.repeat(100),
  systemPrompt: prompt.messages[0]?.content,
  temperature: prompt.temperature,
  finishReason: 'stop',
  latencyMs: 450,
  inputTokens: 200,
  outputTokens: 100,
  totalTokens: 300,
  cacheReadTokens: 64,
};

function manualPath(calls: number): number[] {
  const took: number[] = [];
  for (let index = 0; index < calls; index++) {
    const since = performance.now();
    ai.trackAiMessage({ ...told, userId: 'bench-user' });
    took.push((performance.now() - since) * 1000);
  }
  return took;
}

const path: Record<Kind, number[]> = { bare: [], control: [], ours: [], posthog: [] };
const manual: number[] = [];
const cpu: Record<Kind, number[]> = { bare: [], control: [], ours: [], posthog: [] };
/** Code is compiled to the end after some thousand calls. */
const WARMUP = 10;
/** Starts of node for each import. */
const IMPORTS = 15;
const blocks = Number(values.blocks);
for (let block = -WARMUP; block < blocks; block++) {
  if (block % 10 === 0) process.stderr.write(block < 0 ? 'Warming up …\n' : `Block ${block} of ${blocks}\n`);
  const first = Math.abs(block) % kinds.length;
  const turns = [...kinds.slice(first), ...kinds.slice(0, first)];
  for (let round = 0; round < 4; round++) {
    for (const kind of turns) {
      const took = await pathOf(kind, 25);
      if (block >= 0) path[kind].push(...took);
    }
    const took = manualPath(25);
    if (block >= 0) manual.push(...took);
  }
  await Promise.all([ai.flush(), posthog.flush()]);
  for (const kind of turns) {
    const took = await cpuOf(kind, 400);
    if (block >= 0) cpu[kind].push(took);
  }
}

const baseline = (of: Record<Kind, number[]>) => (median(of.bare) + median(of.control)) / 2;
const added = (of: Record<Kind, number[]>, kind: Kind) => median(of[kind]) - baseline(of);
for (const [name, of] of Object.entries({ 'on the path': path, 'of CPU, sending included': cpu })) {
  const [ours, theirs] = [added(of, 'ours'), added(of, 'posthog')];
  process.stdout.write(
    `µs ${name}: bare ${baseline(of).toFixed(1)} (noise ${Math.abs(median(of.bare) - median(of.control)).toFixed(1)}), ` +
      `ours +${ours.toFixed(1)}, @posthog/ai +${theirs.toFixed(1)}: ${(ours / theirs).toFixed(3)} of it\n`,
  );
}
const ofTheirs = median(manual) / added(path, 'posthog');
process.stdout.write(
  `µs of trackAiMessage, written to disk when it returns: ${median(manual).toFixed(1)}, ${ofTheirs.toFixed(3)} of what @posthog/ai adds to a call\n`,
);
server.kill();

/** Milliseconds from starting node until one statement is done. */
function timeOf(statement: string): number {
  const since = performance.now();
  execFileSync(process.execPath, ['--input-type=module', '-e', statement], { cwd: folder });
  return performance.now() - since;
}

const ownRoot = import.meta.resolve('amplitude-ai');
const statements = {
  bare: '',
  ours: `await import(${JSON.stringify(ownRoot)})`,
  posthog: `await import('posthog-node'); await import('@posthog/ai/openai')`,
};
const starts: Record<keyof typeof statements, number[]> = { bare: [], ours: [], posthog: [] };
for (let round = -1; round < IMPORTS; round++) {
  for (const kind of ['bare', 'ours', 'posthog'] as const) {
    const took = timeOf(statements[kind]);
    if (round >= 0) starts[kind].push(took);
  }
}
const more = (kind: keyof typeof statements) => median(starts[kind]) - median(starts.bare);
process.stdout.write(
  `ms of import: bare node ${median(starts.bare).toFixed(0)}, ours +${more('ours').toFixed(0)}, ` +
    `posthog-node and @posthog/ai/openai +${more('posthog').toFixed(0)}\n`,
);
process.exit(0);
