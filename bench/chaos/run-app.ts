import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** What an app measured in the second half of its life. */
export interface Said {
  /** Microseconds of one track call. */
  readonly trackUs: number;
  /** Milliseconds by which the event loop was late: 99th percentile, and the worst. */
  readonly loopMs: number;
  readonly worstLoopMs: number;
  readonly heapMb: number;
  readonly report: { readonly delivered: number; readonly pending: number; readonly rejected: number };
}

export interface Outcome {
  /** Message ids that the app was given. */
  readonly ids: readonly string[];
  /** What it said at its end, if it came to one. */
  readonly said?: Said;
}

const program = fileURLToPath(new URL('app.ts', import.meta.url));

/** These say on stderr what they were told to do. */
const noisy = ['throw', 'reject'];

/** A signal after so many events. */
export interface Kill {
  readonly signal: NodeJS.Signals;
  readonly after: number;
}

/** Runs the app in a process of its own; sends it a signal, if told. */
export async function runApp(env: Readonly<Record<string, string>>, kill?: Kill): Promise<Outcome> {
  const app = spawn(process.execPath, ['--import', 'tsx', program], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', noisy.includes(env.ENDING ?? '') ? 'ignore' : 'inherit'],
  });
  let text = '';
  let isSent = false;
  app.stdout.on('data', (piece: Buffer) => {
    text += String(piece);
    if (!kill || isSent || text.length / ID_LENGTH < kill.after) return;
    isSent = true;
    app.kill(kill.signal);
  });
  await once(app, 'close');
  // A line that the signal cut off was recorded, but nobody was told.
  const lines = text.split('\n').slice(0, -1);
  const last = lines.at(-1);
  if (!last?.startsWith('{')) return { ids: lines };
  return { ids: lines.slice(0, -1), said: JSON.parse(last) };
}

/** Of a UUID and a line break. */
const ID_LENGTH = 37;
