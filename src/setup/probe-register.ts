import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Check } from './check.ts';

const patience = 20_000;
const hooks = [
  ['--import', 'amplitude-ai/register'],
  ['--require', 'amplitude-ai/register'],
] as const;

/** Starts node with the register hook in both forms, in the project. */
export async function probeRegister(root: string, env: Readonly<Record<string, string | undefined>>): Promise<Check> {
  const name = 'register hook';
  for (const hook of hooks) {
    const started = promisify(execFile)(process.execPath, [...hook, '--eval', '0'], {
      cwd: root,
      env: { ...env, NODE_OPTIONS: '' },
      timeout: patience,
    });
    const problem = await started.then(
      () => undefined,
      (error: Error & { stderr?: string }) => error.stderr?.match(/^\w*Error.*$/m)?.[0] ?? error.message,
    );
    if (problem !== undefined) {
      return {
        name,
        status: 'failed',
        found: `node ${hook.join(' ')}: ${problem}`,
        fix: 'npm install amplitude-ai@latest',
      };
    }
  }
  return { name, status: 'ok', found: 'loads with --import and with --require' };
}
