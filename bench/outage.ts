/**
 * `npx tsx bench/outage.ts [--events 1000000] [--bytes 500] [--json]` with `--expose-gc`: what tracked messages of so
 * many bytes cost while nobody takes them, in time, memory and disk. Prints figures, asserts nothing. It is the last
 * part of `npm run bench:chaos`.
 */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { AmplitudeAI } from 'amplitude-ai';

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '100000' },
    bytes: { type: 'string', default: '500' },
    json: { type: 'boolean', default: false },
  },
});
const [events, bytes] = [Number(values.events), Number(values.bytes)];

/** Takes connections and says nothing: the worst kind of outage. */
const server = createServer(() => undefined).listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));
const { port } = server.address() as AddressInfo; // It listens on TCP.

const heap = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};

const dir = mkdtempSync(join(tmpdir(), 'outage-'));
process.on('exit', () => rmSync(dir, { recursive: true, force: true }));
const serverUrl = `http://127.0.0.1:${port}/`;
// What is measured is an app in production, although its events stay on this machine.
const ai = new AmplitudeAI({ apiKey: 'bench', serverUrl, delivery: { dir }, callSites: false });
const track = (index: number, content: string) =>
  ai.trackUserMessage({ userId: 'bench-user', sessionId: `session-${index % 1_000}`, content });
const onDisk = () =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);

track(0, '');
await ai.flush({ timeoutMs: 500 });
await sleep(500); // The copy that secured it while prices were loaded goes a little later.
const content = 'x'.repeat(Math.max(0, bytes - onDisk()));
const before = heap();
const RESOLUTION_MS = 5;
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
/** What is measured is the time between two ticks. */
const late = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - RESOLUTION_MS);
let highest = before;
let highestOnDisk = 0;
let pathMs = 0;
const look = () => {
  highest = Math.max(highest, heap());
  highestOnDisk = Math.max(highestOnDisk, onDisk());
};
delay.enable();
const cpu = process.cpuUsage();
for (let index = 0; index < events; index++) {
  const since = performance.now();
  track(index, content);
  pathMs += performance.now() - since;
  // An app does something else in between.
  if (index % 20 === 19) await new Promise((resolve) => setImmediate(resolve));
  if (index % 50_000 !== 49_999) continue;
  delay.disable(); // Collecting all garbage stops everything.
  look();
  if (values.json) process.stderr.write(`outage: ${index + 1}/${events}\n`);
  await new Promise((resolve) => setImmediate(resolve));
  delay.enable();
}
delay.disable();
const { user, system } = process.cpuUsage(cpu);
await ai.flush({ timeoutMs: 1_000 });
look();
const { delivered, rejected, pending } = ai.stats();
const figures = {
  events,
  bytes,
  /** In no count, which must not be. The one before the others is one of them. */
  uncounted: events + 1 - delivered - rejected - pending,
  /** Given up for want of room on disk, and counted. */
  rejected,
  trackUs: (pathMs * 1_000) / events,
  cpuUs: (user + system) / events,
  heapMb: (highest - before) / 1e6,
  residentMb: process.memoryUsage().rss / 1e6,
  diskMb: highestOnDisk / 1e6,
  loopMs: late(delay.percentile(99)),
  worstLoopMs: late(delay.max),
};
export type Backlog = typeof figures;
const { trackUs, cpuUs, heapMb, residentMb, diskMb, loopMs, worstLoopMs } = figures;
const text =
  `${events} events of ${bytes} bytes in an outage: ${trackUs.toFixed(1)} µs a track call, ` +
  `${cpuUs.toFixed(1)} µs of CPU an event with all that comes after; at most ${heapMb.toFixed(1)} MB of heap above ` +
  `idle, ${residentMb.toFixed(0)} MB resident, ${diskMb.toFixed(1)} MB on disk; event loop late by ` +
  `${loopMs.toFixed(1)} ms (p99), ${worstLoopMs.toFixed(1)} ms at worst; ${JSON.stringify(ai.stats())}\n`;
process.stdout.write(values.json ? JSON.stringify(figures) : text);
process.exit(0);
