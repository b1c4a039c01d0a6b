import { join } from 'node:path';
import type { Transform, TransformContext } from '../transforms/transform.ts';
import type { FileDiagnostic } from './diagnostic.ts';
import { discover } from './discover.ts';
import { dropinFacts } from './dropin-facts.ts';
import { fileClassOf } from './extension.ts';
import { inBatches } from './in-batches.ts';
import { type InstallCommand, installCommand } from './install-command.ts';
import { installedVersion, manifestOf } from './manifest.ts';
import { ownPackage } from './own-package.ts';
import { mentionsAny, type PlannedOutcome } from './plan-file.ts';
import { decode, readBytes } from './text-file.ts';
import { isInRange } from './version-range.ts';

/** What a run that installs takes off the list. */
export const missingDependency = 'missing-dependency';

type Outcomes = readonly (readonly [string, PlannedOutcome])[];

export interface Inspection {
  readonly diagnostics: readonly FileDiagnostic[];
  /** One per package.json that does not name the package which the edited code imports. */
  readonly installs: readonly InstallCommand[];
}

async function missingDependencies(root: string, files: readonly string[]): Promise<Inspection> {
  const missing = new Set<string>();
  for (const file of files) {
    const manifest = manifestOf(root, file);
    const has = !manifest || manifest.name === ownPackage || manifest.dependencies.has(ownPackage);
    if (!has) missing.add(manifest.file);
  }
  const installs = await Promise.all([...missing].map((manifest) => installCommand(root, manifest)));
  const diagnostics = installs.map(({ manifest, command, args }): FileDiagnostic => {
    const message = `the rewritten imports need ${ownPackage}: ${[command, ...args].join(' ')}`;
    return { severity: 'action', code: missingDependency, message, file: manifest, line: 1, column: 1 };
  });
  return { diagnostics, installs };
}

/** One report per installed version that the drop-in is not held to, at the first file that gets it. */
function unsupportedVersions(root: string, outcomes: Outcomes): FileDiagnostic[] {
  const reports = new Map<string, FileDiagnostic>();
  for (const [file, outcome] of outcomes) {
    for (const { id, package: sdk } of dropinFacts) {
      if (outcome.kind !== 'changed' || !outcome.touched.includes(id)) continue;
      const version = installedVersion(root, file, sdk.name);
      if (version === undefined || isInRange(version, sdk.range) !== false) continue;
      const message = `${sdk.name} ${version} is installed, and the drop-in is tested with ${sdk.range}: upgrade it first`;
      const report: FileDiagnostic = {
        severity: 'action',
        code: 'version-out-of-range',
        message,
        file,
        line: 1,
        column: 1,
      };
      if (!reports.has(`${sdk.name}@${version}`)) reports.set(`${sdk.name}@${version}`, report);
    }
  }
  return [...reports.values()];
}

/** What the planned edits mean for the rest of the project: everything below the root, not only the given paths. */
export async function inspectProject(
  root: string,
  transform: Transform,
  context: TransformContext,
  outcomes: Outcomes,
): Promise<Inspection> {
  const after = new Map<string, string>();
  const touched = new Set<string>();
  for (const [file, outcome] of outcomes) {
    if (outcome.kind !== 'changed') continue;
    after.set(file, outcome.after);
    for (const id of outcome.touched) touched.add(id);
  }
  if (after.size === 0) return { diagnostics: [], installs: [] };
  const isNeeded = transform.addsDependency && !context.reverse;
  const missing = isNeeded ? await missingDependencies(root, [...after.keys()]) : undefined;
  const installs = missing?.installs ?? [];
  const needs = missing ? [...missing.diagnostics, ...unsupportedVersions(root, outcomes)] : [];
  const aftermath = transform.aftermath?.(context);
  if (!aftermath) return { diagnostics: needs, installs };
  const { files } = await discover(root, [{ path: '', kind: 'folder' }]);
  const names = transform.mentions(context);
  // Planning has searched them for the very same names.
  const unconcerned = new Set(outcomes.flatMap(([file, { kind }]) => (kind === 'unconcerned' ? [file] : [])));
  const inspect = (file: string): FileDiagnostic[] => {
    if (fileClassOf(file) !== 'code' || unconcerned.has(file)) return [];
    const bytes = after.has(file) ? undefined : readBytes(join(root, file));
    const source = after.get(file) ?? (bytes && mentionsAny(bytes, names) ? decode(bytes) : undefined);
    if (source === undefined) return [];
    return aftermath.inspect(source, file, touched).map((one) => ({ file, ...one }));
  };
  return { diagnostics: [...needs, ...(await inBatches(files, inspect)).flat()], installs };
}
