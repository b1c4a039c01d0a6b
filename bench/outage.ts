/** Memory that 100,000 tracked answers hold while nobody takes them. Run with `--expose-gc`. */

import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { AmplitudeAI } from 'amplitude-ai';

const EVENTS = 100_000;

/** Takes connections and says nothing: the worst kind of outage. */
const server = createServer(() => undefined).listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));
const { port } = server.address() as AddressInfo; // It listens on TCP.

const heap = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};
const mb = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

const ai = new AmplitudeAI({ apiKey: 'bench', serverUrl: `http://127.0.0.1:${port}/` });
ai.trackUserMessage({ userId: 'bench-user', content: 'warm up' });
await ai.flush({ timeoutMs: 500 });
const before = heap();
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
}
const tracked = performance.now() - since;
const waiting = heap() - before;
await ai.flush({ timeoutMs: 20_000 });
const written = heap() - before;
process.stdout.write(
  `${EVENTS} events in an outage: tracked in ${tracked.toFixed(0)} ms; ${mb(waiting)} of heap while they wait to be written, ` +
    `${mb(written)} when they are handed over (${Math.round(written / EVENTS)} bytes an event); ` +
    `${mb(process.memoryUsage().rss)} resident; ${JSON.stringify(ai.status().delivery)}\n`,
);
process.exit(0);
