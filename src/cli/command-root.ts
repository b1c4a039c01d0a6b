import { access, lstat, realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { ActionError } from '../actions/action-error.ts';
import { confine } from '../actions/confine.ts';

export interface Place {
  /** Real path. */
  readonly root: string;
  /** What was given, relative to the root. None means all of it. */
  readonly paths: readonly string[];
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const isPackage = (folder: string): Promise<boolean> => exists(join(folder, 'package.json'));

const isInside = (root: string, path: string): boolean => {
  const steps = relative(root, path);
  return steps !== '..' && !steps.startsWith(`..${sep}`) && !isAbsolute(steps);
};

/**
 * The project that a command is about. A folder that is a package of its own, or lies outside of the one in which
 * the command was given, is the project; otherwise paths are parts of the project of the working directory, since
 * path aliases and entry points are found at its root.
 */
export async function commandRoot(cwd: string, flag: string | undefined, given: readonly string[]): Promise<Place> {
  if (flag !== undefined) return { root: await folderNamed(resolve(cwd, flag), flag), paths: given };
  const here = await realpath(cwd);
  const first = given[0];
  if (first === undefined) return { root: here, paths: [] };
  // Its error for a path that is missing suggests the right one.
  for (const path of given) if (!(await exists(resolve(here, path)))) await confine(here, path);
  const paths = await Promise.all(given.map((path) => unlinkedParent(resolve(here, path))));
  const [path = here] = paths;
  const isFolder = (await stat(path)).isDirectory();
  if (paths.length === 1 && isFolder && (await isPackage(path))) return { root: await realpath(path), paths: [] };
  if (paths.every((one) => isInside(here, one)) && (await isPackage(here))) return { root: here, paths: given };
  if (paths.length === 1 && isFolder) return { root: await realpath(path), paths: [] };
  const root = await nearestPackage(dirname(path));
  return { root, paths: paths.map((one) => relative(root, one)) };
}

/** Links above the path are the user's own way of naming it; the last step stays, for links are not followed. */
async function unlinkedParent(path: string): Promise<string> {
  if ((await lstat(path)).isDirectory()) return realpath(path);
  return join(await realpath(dirname(path)), basename(path));
}

async function nearestPackage(start: string): Promise<string> {
  for (let folder = start; dirname(folder) !== folder; folder = dirname(folder)) {
    if (await isPackage(folder)) return folder;
  }
  return start;
}

async function folderNamed(path: string, given: string): Promise<string> {
  const real = await realpath(path).catch(() => undefined);
  if (real !== undefined && (await stat(real)).isDirectory()) return real;
  throw new ActionError(
    'NO_PROJECT',
    `--root ${JSON.stringify(given)} is no folder.`,
    'Give the folder of the project.',
  );
}
