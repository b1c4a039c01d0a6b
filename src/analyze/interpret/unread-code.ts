import { ts } from 'ts-morph';
import { isWhole } from '../project/operation-table.ts';
import { argumentValues } from './call.ts';
import { carries } from './carries.ts';
import { lookUp } from './declare.ts';
import type { Evaluation } from './evaluation.ts';
import type { Frame } from './frame.ts';
import { importedFrom } from './imported-from.ts';
import { instancesOf } from './instance.ts';
import { plain } from './plain.ts';
import { join, mapMembers, nothing, one, unknown, type Value } from './value.ts';

/**
 * A function of a package that is given a client, such as another vendor's wrapper, mostly gives one back, or a box with
 * it (`useRef`); given a function that makes one (`once`, `cache`, `useMemo`), it gives that client or such a function;
 * given a class, as a container of dependencies is, an instance.
 */
export function throughUnreadCode(it: Evaluation, node: ts.CallExpression, frame: Frame): Value {
  const named = byTypeArgument(it, node, frame);
  if (named) return named;
  const [given = nothing] = argumentValues(it, node, frame);
  if (given.atoms.length === 0) return unknown;
  const classes = given.atoms.filter(({ kind }) => kind === 'class' || kind === 'sdk-class');
  if (classes.length > 0 && asksForOne(node)) {
    return join([passedOn(instancesOf(it, { atoms: classes, open: false }, node)), unknown]);
  }
  if (!isImportedFromPackage(it, node.expression)) return unknown;
  const functions = given.atoms.filter(({ kind }) => kind === 'function');
  const made = it.applied({ atoms: functions, open: false }, { node, args: [], self: null }, frame);
  const results = join([clientsOnly(given), clientsOnly(made)]);
  if (results.atoms.length === 0) return unknown;
  return join([results, one({ kind: 'thunk', gives: results }), unknown]);
}

function clientsOnly(value: Value): Value {
  const clients = value.atoms.filter((atom) => atom.kind === 'sdk-member' && isWhole(atom.path));
  return passedOn({ atoms: clients, open: false });
}

function passedOn(value: Value): Value {
  return mapMembers({ atoms: value.atoms, open: false }, (member) => ({
    ...member,
    made: { ...member.made, trust: 'low', how: `${member.made.how}, passed through a package` },
  }));
}

/** `container.resolve<Client>('name')`, `useRef<Client>(null)`: whoever writes the type says what comes back. */
function byTypeArgument(it: Evaluation, node: ts.CallExpression, frame: Frame): Value | null {
  const [type] = node.typeArguments ?? [];
  if (!type || node.typeArguments?.length !== 1) return null;
  const value = it.type(type, frame);
  if (!carries(it, value, 1)) return null;
  const results = passedOn(value);
  return join([results, one({ kind: 'thunk', gives: results }), unknown]);
}

const asking = new Set(['get', 'resolve', 'inject', 'getInstance', 'make', 'useExisting', 'resolveAsync']);

/** `container.resolve(Service)`, `inject(Service)`, `Container.get(Service)`. */
function asksForOne({ expression }: ts.CallExpression): boolean {
  const callee = plain(expression);
  const name = ts.isPropertyAccessExpression(callee) ? callee.name : callee;
  return ts.isIdentifier(name) && asking.has(name.text);
}

function isImportedFromPackage(it: Evaluation, callee: ts.Expression): boolean {
  let root = plain(callee);
  while (ts.isPropertyAccessExpression(root)) root = plain(root.expression);
  if (!ts.isIdentifier(root)) return false;
  const index = it.indexOf(root);
  const declaration = lookUp(index.scopes, root.text, root, 'values')?.[0];
  if (!declaration) return false;
  const specifier = importedFrom(declaration);
  return specifier !== null && !specifier.startsWith('.') && it.resolve(index.file, specifier) === null;
}
