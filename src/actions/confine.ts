import { lstat, readdir, realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { ActionError } from './action-error.ts';
import { nearest } from './nearest.ts';

export interface ConfinedPath {
  /** Relative to the root, posix; '.' is the root itself. */
  readonly path: string;
  readonly absolute: string;
  readonly isFolder: boolean;
}

const outside = (root: string, path: string): boolean => {
  const steps = relative(root, path);
  return steps === '..' || steps.startsWith(`..${sep}`) || isAbsolute(steps);
};

/**
 * A path given from outside, made sure to lie in the project with no symbolic link on the way: a link could be
 * changed to lead out of it after the check. `root` must be a real path.
 */
export async function confine(root: string, given: string): Promise<ConfinedPath> {
  if (given.includes('\0')) {
    throw new ActionError('PATH_NOT_FOUND', 'The path has a NUL character.', 'Give a path relative to the project.');
  }
  const absolute = await meantPath(root, given);
  // Before looking at the disk: whether something exists out there is not ours to tell.
  if (outside(root, absolute)) {
    throw new ActionError(
      'PATH_OUTSIDE_ROOT',
      `${JSON.stringify(given)} is outside the project ${root}.`,
      'Give a path inside it, or start with another --root.',
    );
  }
  const stats = await lstat(absolute).catch(() => undefined);
  const real = stats && (await realpath(absolute).catch(() => undefined));
  if (!stats || !real) throw await notFound(root, given, absolute);
  if (stats.isSymbolicLink() || real !== absolute) {
    throw new ActionError(
      'PATH_IS_LINK',
      `${JSON.stringify(given)} goes through a symbolic link; links are not followed.`,
      'Give the path of the file itself.',
    );
  }
  return { path: relative(root, absolute).split(sep).join('/') || '.', absolute, isFolder: stats.isDirectory() };
}

/** An absolute path may name the root by a link (`/tmp` is one on some systems): its own beginning is resolved. */
async function meantPath(root: string, given: string): Promise<string> {
  const absolute = resolve(root, given);
  if (!isAbsolute(given) || !outside(root, absolute)) return absolute;
  for (let folder = absolute; dirname(folder) !== folder; folder = dirname(folder)) {
    if ((await realpath(folder).catch(() => undefined)) === root) return resolve(root, relative(folder, absolute));
  }
  return absolute;
}

async function notFound(root: string, given: string, absolute: string): Promise<ActionError> {
  const folder = dirname(absolute);
  // A folder that is reached through a link is none of ours to list.
  const isReal = (await realpath(folder).catch(() => undefined)) === folder;
  const names = isReal && !outside(root, folder) ? await readdir(folder).catch(() => []) : [];
  const near = nearest(basename(absolute), names);
  const hint = near
    ? `Did you mean ${JSON.stringify(relative(root, resolve(folder, near)))}?`
    : 'Paths are relative to the project; scan_project lists the files with LLM calls.';
  return new ActionError('PATH_NOT_FOUND', `There is no ${JSON.stringify(given)} in ${root}.`, hint);
}
