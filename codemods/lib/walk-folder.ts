import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** Folders that hold what others wrote or what tools built, also where a repository tracks them. */
export const skippedFolders: ReadonlySet<string> = new Set(['node_modules', 'dist', '.git', 'coverage', '.next']);

interface Rules {
  /** Folder of the `.gitignore`, relative to the root, with a trailing slash unless empty. */
  readonly below: string;
  readonly matcher: Ignore;
}

const isIgnored = (path: string, rules: readonly Rules[]) =>
  rules.some(({ below, matcher }) => path.startsWith(below) && matcher.ignores(path.slice(below.length)));

async function rulesOf(root: string, folder: string): Promise<Rules[]> {
  try {
    const text = await readFile(join(root, folder, '.gitignore'), 'utf8');
    return [{ below: folder, matcher: ignore().add(text) }];
  } catch {
    return [];
  }
}

async function* walkBelow(root: string, folder: string, inherited: readonly Rules[]): AsyncGenerator<string> {
  const rules = [...inherited, ...(await rulesOf(root, folder))];
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = folder + entry.name;
    // A link's `isDirectory` and `isFile` are false here: links are never followed.
    if (entry.isDirectory()) {
      if (!skippedFolders.has(entry.name) && !isIgnored(`${path}/`, rules)) yield* walkBelow(root, `${path}/`, rules);
    } else if (entry.isFile() && !isIgnored(path, rules)) yield path;
  }
}

/** Files below `folder` (relative to `root`, '' for all of it) that no `.gitignore` on the way excludes. */
export async function* walkFolder(root: string, folder: string): AsyncGenerator<string> {
  const rules: Rules[] = [];
  const steps = folder.split('/').filter(Boolean);
  // `walkBelow` reads the rules of the folder itself; here only those of the folders above it are collected.
  for (let depth = 0; depth < steps.length; depth++) {
    const above = steps.slice(0, depth);
    rules.push(...(await rulesOf(root, above.length > 0 ? `${above.join('/')}/` : '')));
  }
  yield* walkBelow(root, steps.length > 0 ? `${steps.join('/')}/` : '', rules);
}
