import type { ts } from 'ts-morph';
import type { Evaluation } from './evaluation.ts';
import { anyKey } from './module-index.ts';
import { type AtomOf, join, nothing, one, unknown, type Value } from './value.ts';

/** What a list, map or record holds. */
export function itemsOf(it: Evaluation, value: Value): Value {
  const values = value.atoms.map((atom) => (atom.kind === 'list' ? held(it, atom) : unknown));
  return join(value.open ? [...values, unknown] : [nothing, ...values]);
}

/** What `for … of` and a spread give. */
export function iterated(it: Evaluation, value: Value): Value {
  const values = value.atoms.map((atom) => {
    if (atom.kind !== 'list') return unknown;
    return atom.holds === 'pairs' ? pairOf(atom.node, held(it, atom)) : held(it, atom);
  });
  return join(value.open ? [...values, unknown] : [nothing, ...values]);
}

/** A key that says nothing, and an item. */
export function pairOf(node: ts.Node, items: Value): Value {
  return one({ kind: 'list', node, items, places: [nothing, items] });
}

function held(it: Evaluation, atom: AtomOf<'list'>): Value {
  return it.property(one(atom), anyKey, null);
}
