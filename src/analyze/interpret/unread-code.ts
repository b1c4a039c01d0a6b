import { ts } from 'ts-morph';
import { isWhole } from '../project/operation-table.ts';
import { lookUp } from './declare.ts';
import type { Evaluation } from './evaluation.ts';
import type { Frame } from './frame.ts';
import { importedFrom } from './imported-from.ts';
import { plain } from './plain.ts';
import { join, mapMembers, one, unknown, type Value } from './value.ts';

/**
 * A function of a package that is given a client, such as another vendor's wrapper, mostly gives one back; given a
 * function that makes one (`once`, `cache`, `useMemo`), it gives that client or such a function.
 */
export function throughUnreadCode(it: Evaluation, node: ts.CallExpression, frame: Frame): Value {
  const [argument] = node.arguments;
  if (!argument || ts.isSpreadElement(argument) || !isImportedFromPackage(it, node.expression)) return unknown;
  const given = it.value(argument, frame);
  const clients = clientsOnly(given);
  const functions = given.atoms.filter(({ kind }) => kind === 'function');
  const made = clientsOnly(it.applied({ atoms: functions, open: false }, { node, args: [], self: null }, frame));
  if (clients.atoms.length === 0 && made.atoms.length === 0) return unknown;
  const results = join([clients, made]);
  return join([results, ...(made.atoms.length > 0 ? [one({ kind: 'thunk', gives: made })] : []), unknown]);
}

function clientsOnly(value: Value): Value {
  const clients = value.atoms.filter((atom) => atom.kind === 'sdk-member' && isWhole(atom.path));
  return mapMembers({ atoms: clients, open: false }, (member) => ({
    ...member,
    made: { ...member.made, trust: 'low', how: `${member.made.how}, passed through a package` },
  }));
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
