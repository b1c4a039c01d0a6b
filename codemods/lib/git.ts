import { execFile } from 'node:child_process';

/** A hook runs with variables that point git at its own repository and index, whatever the folder. */
function environment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^GIT_(?:DIR|WORK_TREE|INDEX_FILE|PREFIX)$/.test(name),
  );
  return { ...Object.fromEntries(inherited), GIT_OPTIONAL_LOCKS: '0' };
}

/**
 * Runs git in a folder; code 127 stands for a git that is not there. A repository's own configuration can name commands,
 * as its file monitor: looking must not run them.
 */
export function git(root: string, args: readonly string[], input?: string): Promise<{ code: number; stdout: string }> {
  return new Promise((resolve) => {
    const options = { cwd: root, env: environment(), maxBuffer: 256 * 1024 * 1024, windowsHide: true };
    const child = execFile('git', ['-c', 'core.fsmonitor=false', ...args], options, (error, stdout) => {
      // A missing git is the same to us as a folder outside any repository.
      const code = error ? (typeof error.code === 'number' ? error.code : 127) : 0;
      resolve({ code, stdout });
    });
    child.stdin?.on('error', () => {});
    child.stdin?.end(input ?? '');
  });
}

/** The entries of a list that `-z` separates. */
export const entries = (stdout: string): string[] => stdout.split('\0').filter(Boolean);

/** Pathspecs are literal, so that a folder called `[id]` is not a pattern. */
const literal = ['--literal-pathspecs'];

/**
 * Tracked files and those not ignored, relative to `root`, posix; undefined where git has no say: outside a
 * repository, or in a folder that its repository ignores.
 */
export async function gitFiles(root: string, paths: readonly string[]): Promise<string[] | undefined> {
  const ignored = await git(root, ['check-ignore', '-q', '.']);
  if (ignored.code !== 1) return undefined;
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate', '--'];
  const { code, stdout } = await git(root, [...literal, ...list, ...paths.map((path) => path || '.')]);
  return code === 0 ? entries(stdout) : undefined;
}

/** Those of `files` that git tracks and that differ from the last commit. */
export async function modifiedFiles(root: string, files: readonly string[]): Promise<string[]> {
  const wanted = new Set(files);
  const { code, stdout } = await git(root, ['diff', '--name-only', '--relative', '-z', 'HEAD']);
  if (code === 0) return entries(stdout).filter((file) => wanted.has(file));
  // A repository without a commit: what is in the index is all that there is.
  const staged = await git(root, ['ls-files', '-z', '--cached', '--modified']);
  return staged.code === 0 ? [...new Set(entries(staged.stdout))].filter((file) => wanted.has(file)) : [];
}
