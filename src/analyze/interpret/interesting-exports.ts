import { carries } from './carries.ts';
import type { Evaluation } from './evaluation.ts';
import type { ModuleIndex } from './module-index.ts';

/**
 * The names under which those who import a file can get a client out of it; `null` where any name may do, since the
 * file hands on another one whole.
 */
export function interestingExports(it: Evaluation, index: ModuleIndex): readonly string[] | null {
  if (index.stars.some((specifier) => starLeadsOn(it, index.file, specifier))) return null;
  if (index.whole.some((node) => carries(it, it.value(node, it.root)))) return null;
  return [...index.exports.keys()].filter(
    (name) =>
      carries(it, it.exported(index.file, name, 'values')) || carries(it, it.exported(index.file, name, 'types')),
  );
}

const takesWhole = /\*\s*(?:as\b|from\b)|\b(?:import|require)\s*\(/;

/** Whether a text that imports the file can have one of these names from it, before it is parsed. */
export function canTake(text: string, names: readonly string[] | null): boolean {
  if (names === null || names.includes('default') || takesWhole.test(text)) return true;
  return names.some((name) => text.includes(name));
}

function starLeadsOn(it: Evaluation, file: string, specifier: string): boolean {
  if (it.entryPoint(specifier)) return true;
  const target = it.resolve(file, specifier);
  if (target === null || !it.mayMatter(target)) return false;
  const index = it.load(target);
  return (
    index !== null &&
    index.file !== file &&
    [...index.exports.keys()].some((name) => carries(it, it.exported(target, name, 'values')))
  );
}
