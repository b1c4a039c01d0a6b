import { lstat, readdir, rename, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { isDead, nameFor, ownerOf, ownOwner } from './owner.ts';
import { isOwn } from './private-folder.ts';
import { isSegment, Segment } from './segment.ts';

export interface Claimed {
  readonly folder: string;
  readonly segments: readonly Segment[];
}

/**
 * Takes over what processes left that did not come to its end. A folder is claimed by renaming it, which only one of
 * several claimers can do.
 */
export async function claimLeftBehind(parent: string): Promise<Claimed[]> {
  const claimed: Claimed[] = [];
  // Else anybody could put events there that we send by our key.
  if (!(await isOurs(parent))) return claimed;
  for (const name of await readdir(parent).catch(() => [])) {
    const folder = await claim(parent, name).catch(() => undefined); // Another one was faster.
    if (folder !== undefined) claimed.push({ folder, segments: await segmentsIn(folder) });
  }
  return claimed;
}

async function claim(parent: string, name: string): Promise<string | undefined> {
  const owner = ownerOf(name);
  if (!owner) return undefined;
  const found = await lstat(join(parent, name));
  if (!found.isDirectory() || !isDead(owner, Date.now() - found.mtimeMs)) return undefined;
  const folder = join(parent, nameFor(ownOwner()));
  await touch(join(parent, name)); // Before: under its new name it must not look silent.
  await rename(join(parent, name), folder);
  return folder;
}

/** A link is nobody's: it may lead anywhere. */
async function isOurs(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => undefined);
  return found?.isDirectory() === true && isOwn(found);
}

/** A sign of life. */
export function touch(folder: string): Promise<void> {
  const now = Date.now() / 1_000;
  return utimes(folder, now, now);
}

/** In the order in which they were written. */
async function segmentsIn(folder: string): Promise<Segment[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const { name } of entries) {
    if (name.endsWith(UNFINISHED)) await rm(join(folder, name), { force: true }).catch(() => undefined); // It does no harm.
  }
  const segments = entries
    .filter((entry) => entry.isFile() && isSegment(entry.name))
    .map(({ name }) => name)
    .sort()
    .map((name) => new Segment(join(folder, name), true));
  for (const segment of segments) {
    const lines = await segment.read().catch(() => []); // It is gone; reading it says so.
    segment.bytes = lines.reduce((sum, line) => sum + line.length + 1, 0);
    segment.waiting = lines.length;
  }
  return segments;
}

const UNFINISHED = '.part';

/** The name of a file until all of it is written. */
export function unfinished(path: string): string {
  return path + UNFINISHED;
}
