import type { Evaluation } from './evaluation.ts';
import { anyKey } from './module-index.ts';
import { join, nothing, unknown, type Value } from './value.ts';

/** What iterating over a value gives. */
export function itemsOf(it: Evaluation, value: Value): Value {
  const values = value.atoms.map((atom) =>
    atom.kind === 'list' ? it.property({ atoms: [atom], open: false }, anyKey, null) : unknown,
  );
  return join(value.open ? [...values, unknown] : [nothing, ...values]);
}
