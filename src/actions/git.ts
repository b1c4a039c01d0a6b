import { git as runGit } from '../../codemods/lib/git.ts';

/** What git says in a folder; null when it refuses, or is not there. */
export async function git(root: string, ...args: readonly string[]): Promise<string | null> {
  const { code, stdout } = await runGit(root, args);
  return code === 0 ? stdout : null;
}
