import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import type { Skipped } from '../report.ts';
import { liesInOutput } from './output-folder.ts';
import { isSourceName } from './source-name.ts';

interface Rules {
  readonly folder: string;
  readonly rules: Ignore;
}

export interface Walked {
  readonly files: string[];
  readonly skipped: Skipped[];
}

/** Lists a folder without git, by the `.gitignore` files on the way. Links are named and never followed. */
export function walkFolder(root: string, start = ''): Walked {
  const walked: Walked = { files: [], skipped: [] };
  enter(root, start, [], walked);
  return walked;
}

function enter(root: string, folder: string, inherited: readonly Rules[], walked: Walked): void {
  const at = (name: string) => (folder === '' ? name : `${folder}/${name}`);
  let entries: ReturnType<typeof list>;
  try {
    entries = list(join(root, folder));
  } catch (failure) {
    walked.skipped.push({ file: folder || '.', reason: `the folder cannot be read (${codeOf(failure)})` });
    return;
  }
  const names = new Set(entries.map(({ name }) => name));
  const own = names.has('.gitignore') ? readRules(root, folder, at('.gitignore')) : null;
  const rules = own ? [...inherited, own] : inherited;
  const hasManifest = names.has('package.json');
  for (const entry of entries) {
    const path = at(entry.name);
    if (liesInOutput(`${path}/x`, (parent) => parent === folder && hasManifest)) continue;
    if (entry.isSymbolicLink()) walked.skipped.push({ file: path, reason: 'a symbolic link, not followed' });
    else if (entry.isDirectory()) {
      if (!isIgnored(`${path}/`, rules)) enter(root, path, rules, walked);
    } else if (isIgnored(path, rules)) continue;
    else if (entry.isFile()) walked.files.push(path);
    else if (isSourceName(path)) walked.skipped.push({ file: path, reason: 'not a regular file' });
  }
}

function list(folder: string) {
  return readdirSync(folder, { withFileTypes: true });
}

function readRules(root: string, folder: string, path: string): Rules | null {
  try {
    return { folder, rules: ignore().add(readFileSync(join(root, path), 'utf8')) };
  } catch {
    return null;
  }
}

/** The innermost file that has an opinion decides, as in git. */
function isIgnored(path: string, rules: readonly Rules[]): boolean {
  for (const { folder, rules: own } of [...rules].reverse()) {
    const verdict = own.test(folder === '' ? path : path.slice(folder.length + 1));
    if (verdict.ignored) return true;
    if (verdict.unignored) return false;
  }
  return false;
}

function codeOf(failure: unknown): string {
  return failure instanceof Error && 'code' in failure ? String(failure.code) : String(failure);
}
