import { ts } from 'ts-morph';
import type { Evaluation } from './evaluation.ts';
import { nameOf } from './plain.ts';
import { type Atom, one, type Value } from './value.ts';

/** Deeper than options nest. */
const deepest = 4;

export interface Contents {
  readonly atoms: readonly Atom[];
  /** Names of the properties of object literals. */
  readonly names: ReadonlySet<string>;
}

/** Everything that is handed over with some values: they themselves, items of lists, properties of object literals. */
export function contentsOf(it: Evaluation, values: readonly Value[]): Contents {
  const atoms: Atom[] = [];
  const names = new Set<string>();
  const seen = new Set<ts.Node>();
  const look = (value: Value, depth: number): void => {
    for (const atom of value.atoms) {
      atoms.push(atom);
      if (depth === deepest) continue;
      if (atom.kind === 'list') for (const each of [atom.items, ...atom.places]) look(each, depth + 1);
      if (atom.kind !== 'object' || seen.has(atom.node)) continue;
      seen.add(atom.node);
      for (const property of atom.node.properties) {
        if (ts.isSpreadAssignment(property)) {
          look(it.value(property.expression, atom.frame), depth + 1);
          continue;
        }
        const name = nameOf(property.name);
        if (name === null) continue;
        names.add(name);
        // Methods hold nothing: what they give is not handed over.
        if (!ts.isMethodDeclaration(property)) look(it.property(one(atom), name, null), depth + 1);
      }
    }
  };
  for (const value of values) look(value, 0);
  return { atoms, names };
}
