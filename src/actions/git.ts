import { execFile } from 'node:child_process';

/** A hook runs with variables that point git at its own repository and index, whatever the folder. */
function environment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^GIT_(?:DIR|WORK_TREE|INDEX_FILE|PREFIX)$/.test(name),
  );
  return { ...Object.fromEntries(inherited), GIT_OPTIONAL_LOCKS: '0' };
}

/**
 * What git says in a folder; null when it refuses, or is not there. A repository's own configuration can name commands,
 * as its file monitor or for its diffs: looking must not run them.
 */
export function git(root: string, ...args: readonly string[]): Promise<string | null> {
  return new Promise((resolve) => {
    const options = { cwd: root, env: environment(), maxBuffer: 256 * 1024 * 1024, windowsHide: true };
    execFile('git', ['-c', 'core.fsmonitor=false', ...args], options, (error, stdout) =>
      resolve(error ? null : stdout),
    );
  });
}
