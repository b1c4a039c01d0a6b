import { Readable } from 'node:stream';
import { run } from '../../codemods/cli.ts';

interface Around {
  readonly env?: Record<string, string>;
  /** A terminal whose user gives these answers, each when its question is there. */
  readonly answers?: Iterable<string>;
  readonly isTTY?: boolean;
}

/** Runs the command in a folder, as a process would. */
export async function amp(cwd: string, args: string | readonly string[], { env = {}, answers, isTTY }: Around = {}) {
  const out = { stdout: '', stderr: '' };
  const output = (name: keyof typeof out) => ({
    write: (text: string) => (out[name] += text),
    ...(isTTY !== undefined && { isTTY }),
  });
  const stdin = answers && Object.assign(Readable.from(answers, { highWaterMark: 1 }), { isTTY: true });
  const argv = typeof args === 'string' ? args.split(' ').filter(Boolean) : args;
  const io = { stdout: output('stdout'), stderr: output('stderr'), env, cwd: () => cwd, ...(stdin && { stdin }) };
  const code = await run(argv, io);
  return { code, ...out };
}
