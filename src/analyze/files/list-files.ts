import { lstatSync } from 'node:fs';
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
    const folder = path.endsWith('/')
      ? path.slice(0, -1)
      : hasNoExtension(path) && isFolder(join(root, path))
        ? path
        : null;
    if (folder === null) {
      files.push(path);
      continue;
    }
    const nested = walkFolder(root, folder);
    files.push(...nested.files);
    skipped.push(...nested.skipped);
  }
  return { files, skipped };
}

function hasNoExtension(path: string): boolean {
  return !path.slice(path.lastIndexOf('/') + 1).includes('.');
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
