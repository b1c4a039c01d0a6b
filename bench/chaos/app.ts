/** An app that records answers, says each id that it was given, and then does as it is told. One JSON line at the end. */
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { AmplitudeAI } from 'amplitude-ai';
import { breakProcess } from './break-process.ts';

const {
  SERVER = '',
  DIR = '',
  EVENTS = '0',
  ENDING = 'flush',
  PLACE = '',
  NAMELESS_FOR = '0',
  CLOCK = '0',
  DISK = 'Infinity',
  READ_ONLY = '',
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

breakProcess({
  namelessFor: Number(NAMELESS_FOR),
  clockJump: Number(CLOCK),
  diskBytes: Number(DISK),
  isReadOnly: READ_ONLY !== '',
});
const ai = new AmplitudeAI({
  apiKey: 'chaos-key',
  serverUrl: SERVER,
  delivery: { dir: join(DIR, PLACE) },
  callSites: false, // What is measured is an app in production, although its events stay on this machine.
});

const RESOLUTION_MS = 5;
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
/** What is measured is the time between two ticks. */
const late = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - RESOLUTION_MS);
const content = 'word '.repeat(60);
const HALF = Math.floor(Number(EVENTS) / 2);
let pathMs = 0;
let heap = 0;
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
  if (index % 20 === 19) await sleep(1);
  if (index % 1_000 === 999) heap = Math.max(heap, process.memoryUsage().heapUsed);
}
const report = ENDING === 'flush' ? await ai.flush({ timeoutMs: 90_000 }) : ai.stats();
delay.disable();
const said = {
  report,
  trackUs: (pathMs * 1_000) / Math.max(1, Number(EVENTS) - HALF),
  loopMs: late(delay.percentile(99)),
  worstLoopMs: late(delay.max),
  heapMb: Math.max(heap, process.memoryUsage().heapUsed) / 1e6,
};
say(JSON.stringify(said));
// What others left is found after a second.
if (ENDING === 'wait') await sleep(2_000);
if (ENDING === 'wait') await ai.flush({ timeoutMs: 30_000 });
if (ENDING === 'throw') throw new Error('uncaught');
if (ENDING === 'reject') void Promise.reject(new Error('unhandled'));
if (ENDING === 'exit') process.exit(0);
