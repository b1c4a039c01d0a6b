import { Readable } from 'node:stream';
import { run } from '../../src/cli/program.ts';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line in this process, with what it wrote. */
export async function runCommand(
  argv: readonly string[],
  {
    cwd = '/',
    env = {},
    isTTY = false,
    stdin = '',
    signal,
    onStdout = () => {},
  }: {
    cwd?: string;
    env?: Record<string, string>;
    isTTY?: boolean;
    stdin?: string;
    signal?: AbortSignal;
    onStdout?: (text: string) => void;
  } = {},
): Promise<Ran> {
  const written = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr') => ({
    isTTY,
    write: (text: string) => {
      written[name] += text;
      if (name === 'stdout') onStdout(text);
    },
  });
  const outputs = { stdout: output('stdout'), stderr: output('stderr') };
  const stopping = signal ? { signal } : {};
  const code = await run(argv, { ...outputs, ...stopping, stdin: Readable.from([stdin]), env, cwd: () => cwd });
  return { code, ...written };
}
