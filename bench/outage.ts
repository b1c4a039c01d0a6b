/** Memory and disk that tracked answers hold while nobody takes them, 100,000 or as told. Run with `--expose-gc`. */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { AmplitudeAI } from 'amplitude-ai';

const EVENTS = Number(process.argv[2] ?? 100_000);

/** Takes connections and says nothing: the worst kind of outage. */
const server = createServer(() => undefined).listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));
const { port } = server.address() as AddressInfo; // It listens on TCP.

const heap = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};
const mb = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

const dir = mkdtempSync(join(tmpdir(), 'outage-'));
process.on('exit', () => rmSync(dir, { recursive: true, force: true }));
const ai = new AmplitudeAI({ apiKey: 'bench', serverUrl: `http://127.0.0.1:${port}/`, delivery: { dir } });
ai.trackUserMessage({ userId: 'bench-user', content: 'warm up' });
await ai.flush({ timeoutMs: 500 });
const before = heap();
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
let highest = before;
const since = performance.now();
for (let index = 0; index < EVENTS; index++) {
  ai.trackAiMessage({
    userId: 'bench-user',
    sessionId: `session-${index % 1_000}`,
    content: `Answer ${index}`,
    model: 'gpt-4o-mini',
    provider: 'openai',
    latencyMs: 5,
    inputTokens: 10,
    outputTokens: 20,
  });
  // An app does something else in between.
  if (index % 100 === 99) await new Promise((resolve) => setImmediate(resolve));
  if (index % 50_000 === 49_999) highest = Math.max(highest, heap());
}
const tracked = performance.now() - since;
await ai.flush({ timeoutMs: 1_000 });
highest = Math.max(highest, heap());
const onDisk = readdirSync(dir, { recursive: true, encoding: 'utf8' }).reduce(
  (sum, name) => sum + statSync(join(dir, name)).size,
  0,
);
process.stdout.write(
  `${EVENTS} events in an outage: ${((tracked * 1_000) / EVENTS).toFixed(1)} µs each; at most ${mb(highest - before)} of heap above idle, ` +
    `${mb(process.memoryUsage().rss)} resident, ${mb(onDisk)} on disk; event loop late by ${(delay.percentile(99) / 1e6).toFixed(1)} ms (p99); ` +
    `${JSON.stringify(ai.stats())}\n`,
);
process.exit(0);
