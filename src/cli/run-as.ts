import { endWhenNobodyReads } from '../../codemods/lib/end-when-nobody-reads.ts';
import { keepCompiledCode } from '../mcp/compile-cache.ts';
import { run } from './program.ts';

/** The command line of this process, as a command of its own name if it was started by one. */
export async function runAs(command?: string): Promise<void> {
  endWhenNobodyReads();
  keepCompiledCode();
  const given = process.argv.slice(2);
  // On Linux this replaces what `ps` shows of the arguments, where a secret key may stand.
  process.title = ['amplitude-ai', command ?? given[0] ?? ''].join(' ').trim();
  process.exitCode = await run(command === undefined ? given : [command, ...given], process);
}
