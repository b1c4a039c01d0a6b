import type { Transform, TransformContext, TransformResult } from '../transforms/transform.ts';
import { splice } from './edit.ts';
import { type ParseProblem, parse } from './parse.ts';
import { decode, hashOf } from './text-file.ts';
import { unifiedDiff } from './unified-diff.ts';

/** Hand-written code is smaller; above it are bundles, whose parse would take seconds. */
const maxBytes = 5 * 1024 * 1024;

export type PlannedOutcome =
  | { readonly kind: 'unconcerned' }
  | { readonly kind: 'skipped'; readonly reason: string; readonly diagnostics: TransformResult['diagnostics'] }
  | { readonly kind: 'unparsed'; readonly problem: ParseProblem }
  | { readonly kind: 'unchanged'; readonly diagnostics: TransformResult['diagnostics'] }
  | {
      readonly kind: 'changed';
      readonly hash: string;
      readonly edits: number;
      readonly diff: string;
      readonly after: string;
      readonly touched: readonly string[];
      readonly diagnostics: TransformResult['diagnostics'];
    };

export function mentionsAny(bytes: Buffer, names: readonly string[]): boolean {
  return names.some((name) => bytes.includes(name));
}

/** What a transform makes of one file's bytes. `mentions` are the transform's, worked out once for all files. */
export function planFile(
  bytes: Buffer,
  path: string,
  transform: Transform,
  context: TransformContext,
  mentions: readonly string[],
): PlannedOutcome {
  if (!mentionsAny(bytes, mentions)) return { kind: 'unconcerned' };
  if (bytes.length > maxBytes) return { kind: 'skipped', reason: 'larger than 5 MB', diagnostics: [] };
  const source = decode(bytes);
  if (source === undefined) return { kind: 'skipped', reason: 'not UTF-8', diagnostics: [] };
  const planned = transform.plan(source, path, context);
  const { edits, diagnostics, skipped, unparsed, touched = [] } = planned;
  if (unparsed) return { kind: 'unparsed', problem: unparsed };
  if (skipped !== undefined) return { kind: 'skipped', reason: skipped, diagnostics };
  if (edits.length === 0) return { kind: 'unchanged', diagnostics };
  const after = splice(source, edits);
  // Parsing is most of the work on a file: it is done again only where it could fail.
  const isSafe = planned.insideLiterals === true && edits.every(({ text }) => /^[\w@./-]*$/.test(text));
  const check = isSafe ? undefined : parse(after, path);
  if (check?.ok === false) {
    const message = `the rewritten code would not parse (${check.problem.message}), so the file was left alone`;
    return { kind: 'unparsed', problem: { ...check.problem, message } };
  }
  const diff = unifiedDiff(path, source, after);
  return { kind: 'changed', hash: hashOf(bytes), edits: edits.length, diff, after, touched, diagnostics };
}
