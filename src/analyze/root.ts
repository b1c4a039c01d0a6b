import { realpathSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { AnalyzeError } from './analyze-error.ts';

/** The real folder that everything is read in. */
export function realRoot(root: string): string {
  let real: string;
  try {
    real = realpathSync(root);
  } catch {
    throw new AnalyzeError(
      'ROOT_NOT_FOUND',
      `The root ${JSON.stringify(root)} does not exist. Pass the project's folder.`,
    );
  }
  if (statSync(real).isDirectory()) return real;
  throw new AnalyzeError(
    'ROOT_NOT_FOUND',
    `The root ${JSON.stringify(root)} is a file. Pass the folder that holds it.`,
  );
}

/** A path below the root, posix and relative; '' is the root itself. Links are resolved before the check. */
export function pathInRoot(root: string, path: string): string {
  const full = resolve(root, path);
  let real: string;
  try {
    real = realpathSync(full);
  } catch {
    throw new AnalyzeError(
      'PATH_NOT_FOUND',
      `${JSON.stringify(path)} does not exist below the root ${JSON.stringify(root)}.`,
    );
  }
  const inside = relative(root, real);
  if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) {
    throw new AnalyzeError(
      'PATH_OUTSIDE_ROOT',
      `${JSON.stringify(path)} lies outside of the root ${JSON.stringify(root)}, which is all that is read.`,
    );
  }
  return inside.split(sep).join('/');
}
