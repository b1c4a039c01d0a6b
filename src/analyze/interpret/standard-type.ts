import { ts } from 'ts-morph';
import { ambientType } from './ambient-type.ts';
import type { Evaluation } from './evaluation.ts';
import type { Frame } from './frame.ts';
import { instancesOf } from './instance.ts';
import { annotationOf } from './type-value.ts';
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
  const ambient = ambientType(name);
  if (ambient) return one(ambient);
  if (!first || !last) return anything.has(name) ? unknown : nothing;
  if (same.has(name)) return it.type(first, frame);
  if (lists.has(name)) return one({ kind: 'list', node: first, items: it.type(first, frame), places: [] });
  if (maps.has(name)) {
    const holds = name === 'Record' ? 'names' : 'pairs';
    return one({ kind: 'list', node: last, items: it.type(last, frame), places: [], holds });
  }
  if (name === 'Parameters' || name === 'ConstructorParameters') return parametersOf(it, it.type(first, frame), first);
  if (name === 'InstanceType') return instancesOf(it, it.type(first, frame), null);
  if (name !== 'ReturnType') return unknown;
  return join([it.applied(it.type(first, frame), { node: first, args: [], self: null }, frame)]);
}

/** The types of what a function or a class takes. */
function parametersOf(it: Evaluation, of: Value, at: ts.Node): Value {
  const lists = of.atoms.flatMap((atom) => {
    const taking =
      atom.kind === 'class' ? atom.node.members.find(ts.isConstructorDeclaration) : 'node' in atom ? atom.node : null;
    if (!taking || !ts.isFunctionLike(taking) || !('frame' in atom)) return [];
    const places = taking.parameters.map((each) => annotationOf(it, each, atom.frame) ?? unknown);
    return [one({ kind: 'list', node: at, items: join([nothing, ...places]), places })];
  });
  return lists.length > 0 ? join(lists) : unknown;
}
