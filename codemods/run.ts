import { join } from 'node:path';
import { allFacts } from '../src/providers/all-facts.ts';
import { CodemodError } from './lib/codemod-error.ts';
import type { FileDiagnostic } from './lib/diagnostic.ts';
import { discover } from './lib/discover.ts';
import { inBatches } from './lib/in-batches.ts';
import { inspectProject } from './lib/inspect-project.ts';
import { nearestName } from './lib/nearest-name.ts';
import { type PlannedOutcome, planFile } from './lib/plan-file.ts';
import { planOtherFiles } from './lib/plan-other-files.ts';
import { realRoot, targetPath } from './lib/target-path.ts';
import { readBytes } from './lib/text-file.ts';
import { selection, type Wanted } from './lib/wanted-files.ts';
import { type RewritePlan, withPlanId } from './rewrite-plan.ts';
import { transforms } from './transforms/index.ts';
import type { Transform, TransformContext } from './transforms/transform.ts';

export { type ApplyOptions, type ApplyResult, applyRewrite } from './apply.ts';
export { type CodemodErrorCode, isCodemodError } from './lib/codemod-error.ts';
export type { FileDiagnostic, Severity } from './lib/diagnostic.ts';
export type { PlannedFile, RewritePlan } from './rewrite-plan.ts';

export interface PlanRequest extends Wanted {
  /** Name of a row of `transforms`. */
  readonly transform: string;
  readonly root: string;
  /** Files and folders, absolute or relative to the root. All of the root when left out or empty. */
  readonly paths?: readonly string[];
  readonly includeTests?: boolean;
  readonly reverse?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
}

function transformNamed(name: string): Transform {
  const found = transforms.find((row) => row.name === name);
  if (found) return found;
  const known = transforms.map((row) => row.name);
  const near = nearestName(name, known);
  const hint = near ? `Did you mean '${near}'? ` : '';
  throw new CodemodError('UNKNOWN_TRANSFORM', `There is no transform '${name}'.`, `${hint}Known: ${known.join(', ')}.`);
}

function checkReversible({ name, reversible }: Transform, reverse: boolean): void {
  if (!reverse || reversible === true) return;
  throw new CodemodError('NOT_REVERSIBLE', `'${name}' has no way back: ${reversible.no}.`, 'Use git to undo it.');
}

/** The analyser is heavy, and most transforms do without. */
async function scanned({ needsScan }: Transform, root: string, signal: AbortSignal | undefined) {
  const { scanProject } = await import('../src/analyze/index.ts');
  return await scanProject({ root, signal, useCache: true, asIfRecorded: needsScan === 'as-if-recorded' });
}

/** Works out what a transform would change. Reads only; throws a coded error before it looks at any file. */
export async function planRewrite(request: PlanRequest): Promise<RewritePlan> {
  const { reverse = false, includeTests = false, signal, onProgress } = request;
  const transform = transformNamed(request.transform);
  checkReversible(transform, reverse);
  const root = await realRoot(request.root);
  const given = request.paths?.length ? request.paths : ['.'];
  const targets = await Promise.all(given.map((path) => targetPath(root, path)));
  signal?.throwIfAborted();
  const scan = transform.needsScan ? await scanned(transform, root, signal) : undefined;
  const context: TransformContext = { facts: allFacts, reverse, includeTests, ...(scan && { scan }) };
  const { isWanted, isExcluded } = await selection(root, request);
  const { files: found, skipped } = await discover(root, targets);
  const files = found.filter(isWanted);
  const leftOut = targets
    .filter(({ path }) => found.includes(path) && !isWanted(path))
    .map(({ path }) => ({ file: path, reason: 'left out by --include, --exclude or --changed' }));
  const mentions = transform.mentions(context);
  const planOne = (file: string): readonly [string, PlannedOutcome] => {
    const bytes = readBytes(join(root, file));
    const unreadable: PlannedOutcome = { kind: 'skipped', reason: 'cannot be read', diagnostics: [] };
    return [file, bytes ? planFile(bytes, file, transform, context, mentions) : unreadable];
  };
  const outcomes = await inBatches(files, planOne, (done) => {
    signal?.throwIfAborted();
    onProgress?.({ done, total: files.length });
  });
  const plan = collect(outcomes);
  const others = await planOtherFiles(root, transform, context, isExcluded);
  const { diagnostics, installs } = await inspectProject(root, transform, context, outcomes);
  signal?.throwIfAborted();
  return withPlanId({
    transform: transform.name,
    root,
    reverse,
    ...plan,
    files: [...plan.files, ...others.files],
    skipped: [...skipped, ...leftOut, ...plan.skipped],
    diagnostics: [...plan.diagnostics, ...others.diagnostics, ...diagnostics],
    installs,
  });
}

function collect(outcomes: readonly (readonly [string, PlannedOutcome])[]) {
  const files: RewritePlan['files'][number][] = [];
  const skipped: RewritePlan['skipped'][number][] = [];
  const unparsed: RewritePlan['unparsed'][number][] = [];
  const diagnostics: FileDiagnostic[] = [];
  let unchanged = 0;
  for (const [file, outcome] of outcomes) {
    if ('diagnostics' in outcome) diagnostics.push(...outcome.diagnostics.map((one) => ({ file, ...one })));
    switch (outcome.kind) {
      case 'changed': {
        const { hash, edits, diff, after } = outcome;
        files.push({ file, hash, edits, diff, after });
        break;
      }
      case 'skipped':
        skipped.push({ file, reason: outcome.reason });
        break;
      case 'unparsed':
        unparsed.push({ file, ...outcome.problem });
        break;
      default:
        unchanged += 1;
    }
  }
  return { files, unchanged, skipped, diagnostics, unparsed };
}
