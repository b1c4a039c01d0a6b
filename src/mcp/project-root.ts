import { access, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ActionError } from '../actions/action-error.ts';

export interface RootSources {
  /** Value of `--root`. */
  readonly flag?: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}

/** Variables that name the project, ours first. */
export const rootVariables = ['AMPLITUDE_AI_ROOT', 'CLAUDE_PROJECT_DIR'] as const;

/**
 * The folder that the server may read. A working directory without package.json is none: some clients start their
 * servers in the home folder.
 */
export async function projectRoot({ flag, env, cwd }: RootSources): Promise<string> {
  if (flag !== undefined) return folder(flag, '--root');
  for (const name of rootVariables) {
    const value = env[name];
    if (value) return folder(value, name);
  }
  const isPackage = await access(join(cwd, 'package.json')).then(
    () => true,
    () => false,
  );
  if (isPackage) return realpath(cwd);
  throw new ActionError(
    'NO_PROJECT',
    `The server was started in ${cwd}, which has no package.json.`,
    `Start it with --root <folder of the project>, or set ${rootVariables[0]}.`,
  );
}

async function folder(path: string, source: string): Promise<string> {
  const real = await realpath(path).catch(() => undefined);
  if (real !== undefined && (await stat(real)).isDirectory()) return real;
  throw new ActionError(
    'NO_PROJECT',
    `${source} is ${JSON.stringify(path)}, which is no folder.`,
    'Restart the server with the folder of the project.',
  );
}
