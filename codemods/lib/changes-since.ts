import { entries, git } from './git.ts';

/** Files, or why there is no answer. */
export type Changes =
  | { readonly files: ReadonlySet<string> }
  | { readonly not: 'in a repository' | 'known as a base' | 'of one history' | 'comparable' };

/**
 * Files below a root that differ from where its branch left a base, those that git does not track yet included. Posix,
 * relative to the root.
 *
 * @param base a commit, branch or tag. Default: the remote's default branch, else `main` or `master`.
 */
export async function changesSince(root: string, base: string | undefined): Promise<Changes> {
  if ((await git(root, ['rev-parse', '--git-dir'])).code !== 0) return { not: 'in a repository' };
  const named = base === undefined ? await defaultBase(root) : await commitOf(root, base);
  if (named === undefined) return { not: 'known as a base' };
  const merged = await git(root, ['merge-base', named, 'HEAD']);
  if (merged.code !== 0) return { not: 'of one history' };
  const diff = ['diff', '--name-only', '--no-renames', '--no-ext-diff', '--diff-filter=d', '--relative', '-z'];
  const tracked = await git(root, [...diff, merged.stdout.trim(), '--']);
  const untracked = await git(root, ['ls-files', '--others', '--exclude-standard', '-z']);
  if (tracked.code + untracked.code !== 0) return { not: 'comparable' };
  return { files: new Set([...entries(tracked.stdout), ...entries(untracked.stdout)]) };
}

/** A name that looks like an option is taken for a name. */
async function commitOf(root: string, name: string): Promise<string | undefined> {
  const query = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`];
  const { code, stdout } = await git(root, query);
  return code === 0 ? stdout.trim() : undefined;
}

async function defaultBase(root: string): Promise<string | undefined> {
  for (const name of ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master']) {
    const commit = await commitOf(root, name);
    if (commit !== undefined) return commit;
  }
  return undefined;
}
