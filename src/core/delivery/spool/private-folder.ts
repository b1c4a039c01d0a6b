import { chmodSync, lstatSync, mkdirSync, type Stats } from 'node:fs';

const ONLY_US = 0o700;

/**
 * Makes a folder that nobody else can read, or sees that it is one.
 *
 * @throws Error when it is a link, a file, or somebody else's: in a folder that all may write to, anybody could have put
 * it there to read what we write.
 */
export function makePrivateFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: ONLY_US });
  const found = lstatSync(path);
  if (!found.isDirectory()) throw new Error(`${path} is no folder`);
  if (!isOwn(found)) throw new Error(`${path} belongs to another user`);
  if ((found.mode & 0o077) !== 0) chmodSync(path, ONLY_US);
}

/** Of a system without users all is ours. */
export function isOwn({ uid }: Stats): boolean {
  return process.getuid === undefined || uid === process.getuid();
}
