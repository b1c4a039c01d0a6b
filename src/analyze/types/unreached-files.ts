import type { ImportGraph } from '../project/import-graph.ts';
import type { MethodNames } from './method-names.ts';

export interface Unreached {
  readonly graph: Pick<ImportGraph, 'importersOf'>;
  readonly read: (file: string) => string | null;
  /** Files that the flow looked at. */
  readonly known: { readonly has: (file: string) => boolean; readonly values: () => Iterable<string> };
  readonly names: MethodNames;
}

/**
 * Files that import, over any number of others, one that the flow looked at, and that hold what looks like a call of an
 * SDK: the flow found nothing that leads there, a type may.
 */
export function unreachedFiles({ graph, read, known, names }: Unreached): string[] {
  const reached = new Set(known.values());
  for (const file of reached) for (const importer of graph.importersOf(file)) reached.add(importer);
  return [...reached].filter((file) => !known.has(file) && names.mayHold(read(file) ?? ''));
}
