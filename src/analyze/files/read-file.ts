import { lstatSync, readFileSync, realpathSync, type Stats } from 'node:fs';
import { dirname, join, sep } from 'node:path';

export type ReadResult =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  | { readonly kind: 'skipped'; readonly reason: string }
  | { readonly kind: 'gone' };

export interface Reader {
  (path: string): ReadResult;
  /** What `read` would find out before it reads; `null` where it would read nothing. */
  readonly stat: (path: string) => Stats | null;
}

const largest = 2 * 1024 * 1024;

/** Reads files below a root and nothing else, whatever links lie on the way. */
export function createReader(root: string): Reader {
  const folders = new Map<string, boolean>();
  const inside = (folder: string): boolean => {
    const known = folders.get(folder);
    if (known !== undefined) return known;
    let answer = false;
    try {
      const real = realpathSync(folder);
      answer = real === root || real.startsWith(root.endsWith(sep) ? root : root + sep);
    } catch {
      answer = false;
    }
    folders.set(folder, answer);
    return answer;
  };
  const read = (path: string): ReadResult => {
    const full = join(root, path);
    try {
      const stat = lstatSync(full, { throwIfNoEntry: false });
      if (!stat) return { kind: 'gone' };
      if (stat.isSymbolicLink()) return { kind: 'skipped', reason: 'a symbolic link, not followed' };
      if (!stat.isFile()) return { kind: 'skipped', reason: 'not a regular file' };
      if (!inside(dirname(full)))
        return { kind: 'skipped', reason: 'reached through a link that leads outside of the root' };
      if (stat.size > largest) return { kind: 'skipped', reason: `larger than ${largest / 1024 / 1024} MB` };
      return { kind: 'bytes', bytes: readFileSync(full) };
    } catch (failure) {
      const code = failure instanceof Error && 'code' in failure ? String(failure.code) : String(failure);
      return { kind: 'skipped', reason: `cannot be read (${code})` };
    }
  };
  const stat = (path: string): Stats | null => {
    const full = join(root, path);
    try {
      const found = lstatSync(full, { throwIfNoEntry: false });
      return found?.isFile() && found.size <= largest && inside(dirname(full)) ? found : null;
    } catch {
      return null;
    }
  };
  return Object.assign(read, { stat });
}
