import { carries } from './carries.ts';
import type { Evaluation } from './evaluation.ts';
import type { ModuleIndex } from './module-index.ts';

/** Whether those who import a file can get a client out of it, so that they are worth reading. */
export function hasInterestingExports(it: Evaluation, index: ModuleIndex): boolean {
  if (index.stars.some((specifier) => starLeadsOn(it, index.file, specifier))) return true;
  if (index.whole.some((node) => carries(it, it.value(node, it.root)))) return true;
  return [...index.exports.keys()].some(
    (name) =>
      carries(it, it.exported(index.file, name, 'values')) || carries(it, it.exported(index.file, name, 'types')),
  );
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
