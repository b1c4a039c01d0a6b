import { execFile } from 'node:child_process';

/** Paths that git tracks or would track below a folder; `null` outside of a repository or without git. */
export function gitList(root: string, signal?: AbortSignal): Promise<string[] | null> {
  // A repository's own configuration can name a command as its file monitor: reading must not run it.
  const args = ['-c', 'core.fsmonitor=false', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  return new Promise((done) => {
    const options = { cwd: root, maxBuffer: 1 << 29, ...(signal && { signal }) };
    execFile('git', args, options, (failure, stdout) => {
      done(failure ? null : stdout.split('\0').filter((path) => path !== ''));
    });
  });
}
