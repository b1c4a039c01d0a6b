import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:os';

export interface Ended {
  readonly code: number;
  /** The signal that ended it, to be suffered by us as well. */
  readonly signal?: NodeJS.Signals;
  /** Why it could not be started. */
  readonly problem?: string;
}

const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR2'] as const;

/** What shells answer with: no such command, and a file that is none. */
const startFailures: Readonly<Record<string, number>> = { ENOENT: 127, EACCES: 126 };

/** Runs a command as if it stood in our place: same input, output and signals. */
export function runChild(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<Ended> {
  return new Promise((resolve) => {
    // On Windows npx and its kind are scripts, which only a shell can start.
    const child = spawn(command, [...args], { env, stdio: 'inherit', shell: process.platform === 'win32' });
    const stopForwarding = forwardSignals(child);
    child.once('error', (error: NodeJS.ErrnoException) => {
      stopForwarding();
      resolve({ code: startFailures[error.code ?? ''] ?? 1, problem: `${error.code ?? error.message}` });
    });
    child.once('exit', (code, signal) => {
      stopForwarding();
      resolve(signal ? { code: 128 + (constants.signals[signal] ?? 0), signal } : { code: code ?? 1 });
    });
  });
}

function forwardSignals(child: ChildProcess): () => void {
  const handlers = forwarded.map((signal) => {
    const handler = () => {
      // A terminal sends Ctrl-C to every process in front of it: a second one would tell the child to hurry.
      if (signal === 'SIGINT' && process.stdin.isTTY) return;
      child.kill(signal);
    };
    process.on(signal, handler);
    return () => void process.off(signal, handler);
  });
  return () => {
    for (const stop of handlers) stop();
  };
}
