import type { ts } from 'ts-morph';
import type { Evaluation } from './evaluation.ts';
import type { Frame } from './frame.ts';
import { instancesOf } from './instance.ts';
import { join, nothing, one, unknown, type Value } from './value.ts';

const same = new Set([
  'Promise',
  'PromiseLike',
  'Awaited',
  'Readonly',
  'Required',
  'Partial',
  'NonNullable',
  'Pick',
  'Omit',
  'WeakRef',
]);
const lists = new Set(['Array', 'ReadonlyArray', 'Set', 'ReadonlySet', 'Iterable', 'AsyncIterable', 'Iterator']);
const maps = new Set(['Map', 'ReadonlyMap', 'WeakMap', 'Record']);
const anything = new Set(['Object', 'Function']);

/** A type that the language brings along, by its name. */
export function standardType(it: Evaluation, name: string, args: readonly ts.TypeNode[], frame: Frame): Value {
  const [first] = args;
  const last = args.at(-1);
  if (!first || !last) return anything.has(name) ? unknown : nothing;
  if (same.has(name)) return it.type(first, frame);
  if (lists.has(name)) return one({ kind: 'list', node: first, items: it.type(first, frame), places: [] });
  if (maps.has(name)) {
    const holds = name === 'Record' ? 'names' : 'pairs';
    return one({ kind: 'list', node: last, items: it.type(last, frame), places: [], holds });
  }
  if (name === 'InstanceType') return instancesOf(it, it.type(first, frame), null);
  if (name !== 'ReturnType') return unknown;
  return join([it.applied(it.type(first, frame), { node: first, args: [], self: null }, frame)]);
}
