import { ActionError } from './action-error.ts';
import { git } from './git.ts';

/**
 * Files of a folder that differ from where its branch left a base, those that git does not track yet included. Posix,
 * relative to the folder.
 *
 * @param base a commit, branch or tag. Default: the remote's default branch, else `main` or `master`.
 */
export async function changedFiles(root: string, base: string | undefined): Promise<ReadonlySet<string>> {
  if ((await git(root, 'rev-parse', '--git-dir')) === null) {
    throw new ActionError('REFUSED', `${root} is in no git repository.`, 'Scan it without --changed.');
  }
  const commit = await baseCommit(root, base);
  const diff = ['diff', '--name-only', '--no-renames', '--no-ext-diff', '--diff-filter=d', '--relative', '-z', commit];
  const tracked = await git(root, ...diff, '--');
  const untracked = await git(root, 'ls-files', '--others', '--exclude-standard', '-z');
  if (tracked === null || untracked === null) {
    throw new ActionError('REFUSED', `git cannot compare ${root} with ${commit}.`, 'Run git diff there to see why.');
  }
  return new Set([...tracked.split('\0'), ...untracked.split('\0')].filter(Boolean));
}

async function baseCommit(root: string, base: string | undefined): Promise<string> {
  const named = base === undefined ? await defaultBase(root) : await commitOf(root, base);
  if (named === null) {
    const received = base === undefined ? 'No default branch was found' : `git knows no commit ${JSON.stringify(base)}`;
    throw new ActionError(
      'INVALID_ARGUMENT',
      `${received}.`,
      'Give --changed a branch or commit that is fetched here.',
    );
  }
  const merged = await git(root, 'merge-base', named, 'HEAD');
  if (merged !== null) return merged.trim();
  throw new ActionError(
    'REFUSED',
    `The branch and ${base ?? 'its base'} have no commit in common here.`,
    'In CI, fetch the whole history (fetch-depth: 0).',
  );
}

async function defaultBase(root: string): Promise<string | null> {
  for (const name of ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master']) {
    const commit = await commitOf(root, name);
    if (commit !== null) return commit;
  }
  return null;
}

/** A name that looks like an option is taken for a name. */
async function commitOf(root: string, name: string): Promise<string | null> {
  const found = await git(root, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`);
  return found === null ? null : found.trim();
}
