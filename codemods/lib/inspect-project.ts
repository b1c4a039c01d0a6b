import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Transform, TransformContext } from '../transforms/transform.ts';
import type { FileDiagnostic } from './diagnostic.ts';
import { discover } from './discover.ts';
import { fileClassOf } from './extension.ts';
import { inBatches } from './in-batches.ts';
import { manifestOf } from './manifest.ts';
import { ownPackage } from './own-package.ts';
import type { PlannedOutcome } from './plan-file.ts';
import { decode } from './text-file.ts';

type Outcomes = readonly (readonly [string, PlannedOutcome])[];

/** One report per package.json that does not name the package which the edited code imports. */
function missingDependencies(root: string, files: readonly string[]): FileDiagnostic[] {
  const missing = new Set<string>();
  for (const file of files) {
    const manifest = manifestOf(root, file);
    const has = !manifest || manifest.name === ownPackage || manifest.dependencies.has(ownPackage);
    if (!has) missing.add(manifest.file);
  }
  return [...missing].map((file) => ({
    severity: 'action',
    code: 'missing-dependency',
    message: `the rewritten imports need ${ownPackage}: npm install ${ownPackage}`,
    file,
    line: 1,
    column: 1,
  }));
}

/** What the planned edits mean for the rest of the project: everything below the root, not only the given paths. */
export async function inspectProject(
  root: string,
  transform: Transform,
  context: TransformContext,
  outcomes: Outcomes,
): Promise<FileDiagnostic[]> {
  const after = new Map<string, string>();
  const touched = new Set<string>();
  for (const [file, outcome] of outcomes) {
    if (outcome.kind !== 'changed') continue;
    after.set(file, outcome.after);
    for (const id of outcome.touched) touched.add(id);
  }
  if (after.size === 0) return [];
  const needs = transform.addsDependency && !context.reverse ? missingDependencies(root, [...after.keys()]) : [];
  const aftermath = transform.aftermath?.(context);
  if (!aftermath) return needs;
  const { files } = await discover(root, [{ path: '', kind: 'folder' }]);
  const inspect = async (file: string): Promise<FileDiagnostic[]> => {
    if (fileClassOf(file) !== 'code') return [];
    const source = after.get(file) ?? decode(await readFile(join(root, file)).catch(() => new Uint8Array()));
    if (source === undefined || !aftermath.mayConcern(source)) return [];
    return aftermath.inspect(source, file, touched).map((one) => ({ file, ...one }));
  };
  return [...needs, ...(await inBatches(files, inspect)).flat()];
}
