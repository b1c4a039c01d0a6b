import type { ts } from 'ts-morph';
import type { Evaluation } from './evaluation.ts';
import type { Frame } from './frame.ts';
import { itemsOf } from './items.ts';
import { isAccess, plain, propertyName } from './plain.ts';
import type { Value } from './value.ts';

const visits = new Set(['map', 'flatMap', 'forEach', 'some', 'every', 'find', 'filter']);

/** What `promise.then(…)` or `list.map(…)` gives to its callback; `null` for every other call. */
export function handedToCallback(it: Evaluation, call: ts.CallExpression, frame: Frame): Value | null {
  const callee = plain(call.expression);
  const name = propertyName(callee);
  if (!isAccess(callee) || name === null || (name !== 'then' && !visits.has(name))) return null;
  const of = it.value(callee.expression, frame);
  if (name === 'then') return of.atoms.length > 0 ? of : null;
  return of.atoms.some(({ kind }) => kind === 'list') ? { ...itemsOf(it, of), open: false } : null;
}
