import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface Outcome {
  /** Message ids that the app was given. */
  readonly ids: readonly string[];
  /** What it said at its end, if it came to one. */
  readonly said?: { trackUs: number; loopMs: number; heapMb: number; report: { pending: number; rejected: number } };
}

const program = fileURLToPath(new URL('app.ts', import.meta.url));

/** Runs the app in a process of its own; sends it a signal after so many events, if told. */
export async function runApp(
  env: Readonly<Record<string, string>>,
  end?: { signal: NodeJS.Signals; after: number },
): Promise<Outcome> {
  const app = spawn(process.execPath, ['--import', 'tsx', program], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', env.ENDING === 'throw' ? 'ignore' : 'inherit'],
  });
  let text = '';
  let isSent = false;
  app.stdout.on('data', (piece: Buffer) => {
    text += String(piece);
    if (!end || isSent || text.length / ID_LENGTH < end.after) return;
    isSent = true;
    app.kill(end.signal);
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
