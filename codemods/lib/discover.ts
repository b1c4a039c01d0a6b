import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { fileClassOf } from './extension.ts';
import { gitFiles } from './git.ts';
import { inBatches } from './in-batches.ts';
import type { TargetPath } from './target-path.ts';
import { skippedFolders, walkFolder } from './walk-folder.ts';

export interface SkippedFile {
  readonly file: string;
  readonly reason: string;
}

export interface Discovery {
  /** Relative to the root, posix, sorted. */
  readonly files: readonly string[];
  readonly skipped: readonly SkippedFile[];
}

const inSkippedFolder = (file: string) => file.split('/').some((step) => skippedFolders.has(step));

async function listed(root: string, targets: readonly TargetPath[]): Promise<string[]> {
  const paths = targets.map(({ path }) => path);
  const known = await gitFiles(root, paths);
  if (known) return known;
  const files: string[] = [];
  for (const { path, kind } of targets) {
    if (kind === 'file') files.push(path);
    else for await (const file of walkFolder(root, path)) files.push(file);
  }
  return files;
}

function reasonForAbsence(file: string): string {
  if (inSkippedFolder(file)) return 'in a folder of dependencies or build output';
  return fileClassOf(file) ? 'ignored by .gitignore' : 'not a kind of file that codemods read';
}

/** The files to look at: from git's list in a repository (walking costs more than reading), by walking elsewhere. */
export async function discover(root: string, targets: readonly TargetPath[]): Promise<Discovery> {
  const links = targets.filter(({ kind }) => kind === 'link');
  const rest = targets.filter(({ kind }) => kind !== 'link');
  const skipped: SkippedFile[] = links.map(({ path }) => ({ file: path, reason: 'a symbolic link' }));
  const candidates = rest.length > 0 ? await listed(root, rest) : [];
  const files: string[] = [];
  const readable = [...new Set(candidates)].filter((file) => fileClassOf(file) && !inSkippedFolder(file)).sort();
  // Git's list also holds deleted files, links and other repositories.
  const stats = await inBatches(readable, (file) => lstatSync(join(root, file), { throwIfNoEntry: false }));
  for (const [at, file] of readable.entries()) {
    if (stats[at]?.isSymbolicLink()) skipped.push({ file, reason: 'a symbolic link' });
    else if (stats[at]?.isFile()) files.push(file);
  }
  const found = new Set(files);
  for (const { path, kind } of rest) {
    if (kind === 'file' && !found.has(path)) skipped.push({ file: path, reason: reasonForAbsence(path) });
    const isEmpty = kind === 'folder' && !files.some((file) => path === '' || file.startsWith(`${path}/`));
    if (isEmpty)
      skipped.push({ file: path || '.', reason: 'no files that codemods read, or .gitignore excludes them' });
  }
  return { files, skipped };
}
