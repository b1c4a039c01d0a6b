import { lstat, realpath } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { CodemodError } from './codemod-error.ts';

export interface TargetPath {
  /** Relative to the root, posix; '' is the root itself. */
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'link';
}

const posix = (path: string): string => path.split(sep).join('/');

export async function realRoot(root: string): Promise<string> {
  try {
    const real = await realpath(root);
    if ((await lstat(real)).isDirectory()) return real;
  } catch {
    // Told below, together with the case of a root that is a file.
  }
  throw new CodemodError(
    'ROOT_NOT_FOUND',
    `The root '${root}' is no folder.`,
    'Pass the folder of the project as root.',
  );
}

function within(root: string, absolute: string, given: string): string {
  const path = relative(root, absolute);
  if (path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path)) {
    throw new CodemodError(
      'PATH_OUTSIDE_ROOT',
      `'${given}' lies outside the root '${root}'.`,
      'Pass paths below the root, or another root.',
    );
  }
  return posix(path);
}

/** Finds a given path on disk and makes sure that it is inside the root, through links as well. */
export async function targetPath(root: string, given: string): Promise<TargetPath> {
  const absolute = resolve(root, given);
  const stats = await lstat(absolute).catch(() => undefined);
  if (!stats) {
    // Outside wins over missing: whether something exists out there is not ours to tell.
    within(root, absolute, given);
    throw new CodemodError(
      'PATH_NOT_FOUND',
      `'${given}' does not exist below '${root}'.`,
      'Check the spelling; paths are relative to the root.',
    );
  }
  if (stats.isSymbolicLink()) return { path: within(root, absolute, given), kind: 'link' };
  const path = within(root, await realpath(absolute), given);
  return { path, kind: stats.isDirectory() ? 'folder' : 'file' };
}
