import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import type { InstallCommand } from './install-command.ts';

export interface Installed extends InstallCommand {
  /** Undefined when it is there; else why it is not. */
  readonly problem?: string;
}

interface Around {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly say: (text: string) => void;
}

function runOne(root: string, one: InstallCommand, { env, say }: Around): Promise<Installed> {
  return new Promise((resolve) => {
    const child = spawn(one.command, [...one.args], {
      cwd: join(root, dirname(one.manifest)),
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      // There the command is a script of the shell. Nothing in the arguments comes from the project.
      shell: process.platform === 'win32',
    });
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', say);
    child.on('error', (error) => resolve({ ...one, problem: error.message }));
    child.on('close', (code) => resolve(code === 0 ? one : { ...one, problem: `ended with ${code}` }));
  });
}

/** Runs them one after the other: package managers lock what they write. */
export async function installPackages(
  root: string,
  installs: readonly InstallCommand[],
  around: Around,
): Promise<Installed[]> {
  const done: Installed[] = [];
  for (const one of installs) done.push(await runOne(root, one, around));
  return done;
}
