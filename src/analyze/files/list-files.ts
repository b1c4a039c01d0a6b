import { lstatSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Skipped } from '../report.ts';
import { gitList } from './git-list.ts';
import { liesInOutput } from './output-folder.ts';
import { isSourceName } from './source-name.ts';
import { walkFolder } from './walk-folder.ts';

export interface Listing {
  /** Every file of the project, posix, relative to the root, sorted. */
  readonly files: readonly string[];
  readonly skipped: readonly Skipped[];
}

/** Lists a project's own files: by git where it is a repository, which is faster than walking, by walking otherwise. */
export async function listFiles(root: string, signal?: AbortSignal): Promise<Listing> {
  const listed = await gitList(root, signal);
  // A folder that its own repository ignores, such as a scratch copy, lists nothing and is still worth reading.
  const { files, skipped } = listed?.some(isSourceName) ? withNested(root, listed) : walkFolder(root);
  const manifests = new Set(files.filter((path) => path.endsWith('/package.json')));
  const own = files.filter((path) => !liesInOutput(path, (folder) => manifests.has(`${folder}/package.json`)));
  return { files: [...new Set(own)].sort(), skipped };
}

/** git names a repository inside of the repository by its folder alone. */
function withNested(root: string, listed: readonly string[]) {
  const files: string[] = [];
  const skipped: Skipped[] = [];
  for (const path of listed) {
    const kind = path.endsWith('/') ? 'folder' : hasNoExtension(path) ? kindOf(join(root, path)) : 'file';
    if (kind === 'link') skipped.push({ file: path, reason: 'a symbolic link, not followed' });
    if (kind === 'file') files.push(path);
    if (kind !== 'folder') continue;
    const nested = walkFolder(root, path.replace(/\/$/, ''));
    // One by one: a folder may have more files than a call may have arguments.
    for (const file of nested.files) files.push(file);
    for (const each of nested.skipped) skipped.push(each);
  }
  return { files, skipped };
}

function hasNoExtension(path: string): boolean {
  return !path.slice(path.lastIndexOf('/') + 1).includes('.');
}

/** A link counts as one where files could lie behind it: names of files are told apart when they are read. */
function kindOf(path: string): 'folder' | 'link' | 'file' {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat?.isDirectory()) return 'folder';
  return stat?.isSymbolicLink() && leadsToFolder(path) ? 'link' : 'file';
}

function leadsToFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    // It leads to itself.
    return true;
  }
}
