/** An app that records answers, says each id that it was given, and then does as it is told. One JSON line at the end. */
import dns from 'node:dns';
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { AmplitudeAI } from 'amplitude-ai';

const {
  SERVER = '',
  DIR = '',
  EVENTS = '0',
  ENDING = 'flush',
  PLACE = '',
  NAMELESS_FOR = '0',
  CLOCK = '0',
} = process.env;

/** At once, since the process may end at any moment. The other end may be slow. */
function say(text: string): void {
  for (;;) {
    try {
      writeSync(1, `${text}\n`);
      return;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
    }
  }
}

const startedAt = performance.now();
const { lookup } = dns;
if (NAMELESS_FOR !== '0') {
  const nameless: typeof lookup = Object.assign((...args: unknown[]) => {
    const done = args.at(-1);
    const isOver = performance.now() - startedAt > Number(NAMELESS_FOR);
    if (isOver || typeof done !== 'function') return Reflect.apply(lookup, dns, args);
    setImmediate(done, Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' }));
  }, lookup);
  dns.lookup = nameless;
}
if (CLOCK !== '0') {
  const { now } = Date;
  const jumpsAt = performance.now() + 300;
  Date.now = () => now() + (performance.now() > jumpsAt ? Number(CLOCK) : 0);
}

const ai = new AmplitudeAI({ apiKey: 'chaos-key', serverUrl: SERVER, delivery: { dir: join(DIR, PLACE) } });
const delay = monitorEventLoopDelay({ resolution: 5 });
const content = 'word '.repeat(60);
let pathMs = 0;
const HALF = Math.floor(Number(EVENTS) / 2);
delay.enable();
if (ENDING === 'term') process.on('SIGTERM', () => void ai.shutdown({ timeoutMs: 200 }).then(() => process.exit(0)));

for (let index = 0; index < Number(EVENTS); index++) {
  if (index === HALF) {
    // Before, code is loaded and compiled.
    delay.reset();
    pathMs = 0;
  }
  const since = performance.now();
  const id = ai.trackUserMessage({ userId: `user-${index % 10}`, sessionId: `session-${index % 100}`, content });
  pathMs += performance.now() - since;
  say(id);
  if (index % 20 === 19) await new Promise((resolve) => setTimeout(resolve, 1));
}
delay.disable();
const report = ENDING === 'flush' ? await ai.flush({ timeoutMs: 90_000 }) : ai.status().delivery;
const said = {
  report,
  trackUs: (pathMs * 1_000) / Math.max(1, Number(EVENTS) - HALF),
  loopMs: delay.percentile(99) / 1e6,
  heapMb: process.memoryUsage().heapUsed / 1e6,
};
say(JSON.stringify(said));
// What others left is found after a second.
if (ENDING === 'wait') await new Promise((resolve) => setTimeout(resolve, 2_000));
if (ENDING === 'wait') await ai.flush({ timeoutMs: 30_000 });
if (ENDING === 'throw') throw new Error('uncaught');
if (ENDING === 'exit') process.exit(0);
