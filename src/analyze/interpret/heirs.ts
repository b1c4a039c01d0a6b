import type { ts } from 'ts-morph';
import type { Evaluation } from './evaluation.ts';
import { basesOf } from './instance.ts';
import type { ModuleIndex } from './module-index.ts';

/** One class that extends another. */
export interface Heir {
  readonly base: ts.ClassLikeDeclaration;
  readonly heir: ts.ClassLikeDeclaration;
}

/** The classes of a file that extend classes of the project. */
export function heirsIn(it: Evaluation, { classes }: ModuleIndex): Heir[] {
  return classes.flatMap((heir) =>
    basesOf(it, heir, it.root).flatMap((atom) =>
      atom.kind === 'class' && atom.node !== heir ? [{ base: atom.node, heir }] : [],
    ),
  );
}
