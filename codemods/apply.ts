import { lstat, mkdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { writeFile as writeWhole } from 'atomically';
import { CodemodError } from './lib/codemod-error.ts';
import { modifiedFiles } from './lib/git.ts';
import { hashOf } from './lib/text-file.ts';
import type { PlannedFile, RewritePlan } from './rewrite-plan.ts';

export interface ApplyOptions {
  /** Write files that have changes which git has not got yet. */
  readonly force?: boolean;
}

export interface ApplyResult {
  readonly written: readonly string[];
  /** Changed, removed or replaced by a link since the plan was made: not written. Plan again to get them. */
  readonly movedOn: readonly string[];
  /** The system refused the write; the file is as it was. */
  readonly failed: readonly { readonly file: string; readonly message: string }[];
}

/**
 * Whether the file still holds the bytes of the plan, at the very place: a link could lead out of the root, and so
 * could a path in a plan that was stored and came back.
 */
async function isAsPlanned(root: string, { file, hash }: PlannedFile): Promise<boolean> {
  try {
    const path = join(root, file);
    if (!path.startsWith(root.endsWith(sep) ? root : root + sep)) return false;
    if (hash === null) return await isFree(root, path);
    if (!(await lstat(path)).isFile() || (await realpath(path)) !== path) return false;
    return hashOf(await readFile(path)) === hash;
  } catch {
    return false;
  }
}

/** Nothing is there, and no link on the way leads out of the root. */
async function isFree(root: string, path: string): Promise<boolean> {
  if (await lstat(path).catch(() => null)) return false;
  let folder = dirname(path);
  while (folder !== root && !(await lstat(folder).catch(() => null))) folder = dirname(folder);
  return (await realpath(folder)) === folder;
}

async function write(path: string, { hash, after }: PlannedFile): Promise<void> {
  if (after === null) return await rm(path);
  // Without `mode` and `chown` it keeps those of the file that it replaces.
  if (hash !== null) return await writeWhole(path, after, { encoding: 'utf8' });
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, after, { flag: 'wx' });
}

async function refuseDirtyTree(root: string, targets: readonly string[]): Promise<void> {
  const dirty = targets.length > 0 ? await modifiedFiles(root, targets) : [];
  if (dirty.length === 0) return;
  const shown = dirty.slice(0, 5).join(', ') + (dirty.length > 5 ? ` and ${dirty.length - 5} more` : '');
  throw new CodemodError(
    'DIRTY_TREE',
    `Uncommitted changes in ${dirty.length === 1 ? 'a file' : `${dirty.length} files`} to be rewritten: ${shown}.`,
    'Nothing was written. Commit or stash them first, or use force.',
  );
}

/** Writes a plan. Each file is replaced whole and at once, and only while it is what the plan was made from. */
export async function applyRewrite(plan: RewritePlan, options: ApplyOptions = {}): Promise<ApplyResult> {
  const asPlanned: string[] = [];
  for (const planned of plan.files) if (await isAsPlanned(plan.root, planned)) asPlanned.push(planned.file);
  // What changed after planning is reported as such, not as dirty: planning again is what helps there.
  if (!options.force) await refuseDirtyTree(plan.root, asPlanned);
  const written: string[] = [];
  const movedOn: string[] = [];
  const failed: { file: string; message: string }[] = [];
  for (const planned of plan.files) {
    if (!(await isAsPlanned(plan.root, planned))) {
      movedOn.push(planned.file);
      continue;
    }
    try {
      await write(join(plan.root, planned.file), planned);
      written.push(planned.file);
    } catch (error) {
      failed.push({ file: planned.file, message: error instanceof Error ? error.message : String(error) });
    }
  }
  return { written, movedOn, failed };
}
