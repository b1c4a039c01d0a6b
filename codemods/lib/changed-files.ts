import { CodemodError } from './codemod-error.ts';
import { entries, git } from './git.ts';

/** A name that looks like an option is taken for a name. */
async function commitOf(root: string, name: string): Promise<string | undefined> {
  const { code, stdout } = await git(root, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${name}^{commit}`,
  ]);
  return code === 0 ? stdout.trim() : undefined;
}

async function defaultBase(root: string): Promise<string | undefined> {
  for (const name of ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master']) {
    const commit = await commitOf(root, name);
    if (commit !== undefined) return commit;
  }
  return undefined;
}

function unknownBase(received: string, next: string): CodemodError {
  return new CodemodError('UNKNOWN_BASE', received, next);
}

/**
 * Files below a root that differ from where its branch left a base, those that git does not track yet included. Posix,
 * relative to the root.
 *
 * @param base a commit, branch or tag. Default: the remote's default branch, else `main` or `master`.
 */
export async function changedFiles(root: string, base: string | undefined): Promise<ReadonlySet<string>> {
  if ((await git(root, ['rev-parse', '--git-dir'])).code !== 0) {
    throw unknownBase(`'${root}' is in no git repository.`, 'Run without --changed.');
  }
  const named = base === undefined ? await defaultBase(root) : await commitOf(root, base);
  if (named === undefined) {
    const received = base === undefined ? 'No default branch was found.' : `git knows no commit '${base}'.`;
    throw unknownBase(received, 'Give a branch or commit that is fetched here, as in --changed=main.');
  }
  const merged = await git(root, ['merge-base', named, 'HEAD']);
  if (merged.code !== 0) {
    const next = 'In CI, fetch the whole history (fetch-depth: 0).';
    throw unknownBase(`This branch and ${base ?? 'its base'} have no commit in common here.`, next);
  }
  const diff = ['diff', '--name-only', '--no-renames', '--no-ext-diff', '--diff-filter=d', '--relative', '-z'];
  const tracked = await git(root, [...diff, merged.stdout.trim(), '--']);
  const untracked = await git(root, ['ls-files', '--others', '--exclude-standard', '-z']);
  if (tracked.code + untracked.code !== 0) {
    throw unknownBase(`git cannot compare '${root}' with ${base ?? 'its base'}.`, 'Run git diff there to see why.');
  }
  return new Set([...entries(tracked.stdout), ...entries(untracked.stdout)]);
}
