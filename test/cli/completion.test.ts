import { execFile } from 'node:child_process';
import { chmodSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { providerIds } from '../../src/actions/get-integration-pattern.ts';
import { commands } from '../../src/actions/index.ts';
import { tempProject } from '../actions/temp-project.ts';

const bin = fileURLToPath(new URL('../../src/cli/bin.ts', import.meta.url));
const args = ['--import', import.meta.resolve('tsx'), bin];

/** A folder with the program under its own name, as an installation puts it on the path. */
function onPath(): string {
  const folder = tempProject({ 'amplitude-ai': `#!/bin/sh\nexec "${process.execPath}" ${args.join(' ')} "$@"\n` });
  chmodSync(join(folder, 'amplitude-ai'), 0o755);
  return folder;
}

/** What a shell offers for a line, asked in the shell itself. */
const asks = {
  bash: (words: readonly string[]) => `
source <(amplitude-ai completion bash)
COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
"$(complete -p amplitude-ai | sed 's/.*-F \\([^ ]*\\).*/\\1/')"
printf '%s\\n' "\${COMPREPLY[@]}"`,
  fish: (words: readonly string[]) => `amplitude-ai completion fish | source; complete -C '${words.join(' ')}'`,
} as const;

const shells = (['bash', 'fish'] as const).filter((shell) =>
  (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, shell))),
);

async function offers(shell: 'bash' | 'fish', ...words: string[]): Promise<string[]> {
  const env = { ...process.env, PATH: `${onPath()}:${process.env.PATH}` };
  const { stdout } = await promisify(execFile)(shell, ['-c', asks[shell](['amplitude-ai', ...words])], { env });
  return stdout
    .split('\n')
    .map((line) => line.split('\t')[0] ?? '')
    .filter(Boolean);
}

describe.runIf(process.platform !== 'win32').each(shells)('completion in %s', (shell) => {
  it('offers the commands', async () => {
    const offered = await offers(shell, '');
    const first = commands.map(({ command }) => command.name.replace(/ .*/, ''));
    expect(offered).toEqual(expect.arrayContaining(first));
    expect(offered).toEqual(expect.arrayContaining(['instrument', 'mcp', 'completion']));
  });

  it('offers what begins as typed', async () => {
    expect(await offers(shell, 'do')).toEqual(['doctor', 'docs']);
  });

  it('offers the options of a command, and the values of an argument', async () => {
    expect(await offers(shell, 'register-catalog', '--')).toEqual(
      expect.arrayContaining(['--dry-run', '--eu', '--secret-key', '--json']),
    );
    expect(await offers(shell, 'pattern', '')).toEqual(expect.arrayContaining([...providerIds]));
  });
});

describe('completion', () => {
  const printed = (...words: string[]) => promisify(execFile)(process.execPath, [...args, 'completion', ...words]);

  it.each(['bash', 'zsh', 'fish', 'powershell'])('prints a script for %s', async (shell) => {
    const { stdout, stderr } = await printed(shell);
    expect(stdout).toContain('amplitude-ai complete');
    expect(stderr).toBe('');
  });

  it('ends with 2 for a shell that it does not know, and names those that it knows', async () => {
    await expect(printed('tcsh')).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('powershell') });
  });
});
