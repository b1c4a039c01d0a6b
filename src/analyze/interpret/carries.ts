import { ts } from 'ts-morph';
import { isTelling } from '../http/address.ts';
import { resultOf } from './applied.ts';
import { lookUp } from './declare.ts';
import type { Evaluation } from './evaluation.ts';
import type { ModuleIndex } from './module-index.ts';
import { nameOf } from './plain.ts';
import { type Atom, type AtomOf, keyOf, one, type Value } from './value.ts';

/** Whether a client, or our own instrumentation, can be had from a value, by reading a property or by a call or two. */
export function carries(it: Evaluation, value: Value, depth = 3): boolean {
  return value.atoms.some((atom) => answeredOnce(it, atom, depth));
}

/** Every call and every export asks, and what they ask about holds the same things again and again. */
function answeredOnce(it: Evaluation, atom: Atom, depth: number): boolean {
  return it.kept(`carries ${depth} ${keyOf(atom)}`, false, () => carriesAtom(it, atom, depth));
}

function carriesAtom(it: Evaluation, atom: Atom, depth: number): boolean {
  if (atom.kind.startsWith('sdk-') || atom.kind.startsWith('own-')) return true;
  if (atom.kind === 'recorder') return true;
  if (atom.kind === 'text') return isTelling(atom.text);
  if (atom.kind === 'http-member') return atom.base.length > 0;
  if (depth === 0) return false;
  switch (atom.kind) {
    case 'function':
      return (
        callsOwn(it, atom.node) ||
        handsOut(it, atom.node) ||
        carries(it, resultOf(it, atom.node, atom.frame), depth - 1)
      );
    case 'object':
      return spreadIn(it, atom).some((value) => carries(it, value, depth)) || namedCarries(it, atom, depth);
    case 'signature':
    case 'shape':
    case 'instance':
    case 'namespace':
      return namedCarries(it, atom, depth);
    case 'class':
      return (
        namedCarries(it, atom, depth) ||
        carries(it, one({ kind: 'instance', node: atom.node, frame: atom.frame }), depth) ||
        baseCarries(it, atom.node)
      );
    case 'module':
      return exportsOf(it, atom.file).some((name) => carries(it, it.exported(atom.file, name, 'values'), depth - 1));
    case 'list':
      return carries(it, atom.items, depth - 1);
    case 'thunk':
      return carries(it, atom.gives, depth - 1);
    default:
      return false;
  }
}

function namedCarries(it: Evaluation, atom: Atom, depth: number): boolean {
  return namesOf(it, atom).some((name) => carries(it, it.property(one(atom), name, null), depth - 1));
}

/** What an object takes over whole: `{ ...made, name }`. */
function spreadIn(it: Evaluation, { node, frame }: AtomOf<'object'>): Value[] {
  return node.properties.filter(ts.isSpreadAssignment).map(({ expression }) => it.value(expression, frame));
}

function baseCarries(it: Evaluation, node: ts.ClassLikeDeclaration): boolean {
  const base = node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
  return base !== undefined && carries(it, it.value(base.expression, it.root), 1);
}

/** A function that patches is worth following to whoever calls it. */
function callsOwn(it: Evaluation, node: ts.Node): boolean {
  return ownCallsIn(it, it.indexOf(node)).some((call) => isWithin(call, node));
}

const noCalls: readonly ts.Node[] = [];

/** Calls of our own functions in a file; once a file, since every function of it asks. */
function ownCallsIn(it: Evaluation, index: ModuleIndex): readonly ts.Node[] {
  const isOwn = ({ expression }: ts.CallExpression | ts.NewExpression) =>
    it.value(expression, it.root).atoms.some(({ kind }) => kind === 'own-function');
  return it.kept(`own calls ${index.file}`, noCalls, () => index.calls.filter(isOwn));
}

/** A function that gives a client to a function that it was given. */
function handsOut(it: Evaluation, node: ts.Node): boolean {
  return callbacksIn(it.indexOf(node)).some(
    ({ call, parameter }) =>
      isWithin(call, node) &&
      isWithin(parameter, node) &&
      (call.arguments ?? []).some((argument) => carries(it, it.value(argument, it.root), 1)),
  );
}

interface CallbackCall {
  readonly call: ts.CallExpression | ts.NewExpression;
  readonly parameter: ts.Node;
}

const callbacks = new WeakMap<ModuleIndex, readonly CallbackCall[]>();

/** Calls of what was given as a parameter. */
function callbacksIn(index: ModuleIndex): readonly CallbackCall[] {
  const known = callbacks.get(index);
  if (known) return known;
  const found = index.calls.flatMap((call) => {
    if (!ts.isIdentifier(call.expression)) return [];
    const parameter = lookUp(index.scopes, call.expression.text, call, 'values')?.[0];
    const isGiven = parameter && (ts.isParameter(parameter) || ts.isBindingElement(parameter));
    return isGiven ? [{ call, parameter }] : [];
  });
  callbacks.set(index, found);
  return found;
}

function namesOf(it: Evaluation, atom: Atom): string[] {
  if (!('node' in atom)) return [];
  const { node } = atom;
  if (ts.isModuleDeclaration(node))
    return node.body ? [...(it.indexOf(node).scopes.get(node.body)?.values.keys() ?? [])] : [];
  const written = [...it.indexOf(node).writes].flatMap(([name, writes]) =>
    writes.some(({ node: at }) => isWithin(at, node)) ? [name] : [],
  );
  const members: readonly ts.Node[] = ts.isObjectLiteralExpression(node)
    ? node.properties
    : ts.isClassLike(node) || ts.isInterfaceDeclaration(node) || ts.isTypeLiteralNode(node)
      ? node.members
      : [];
  return [...new Set([...members.flatMap(namesOfMember), ...written])];
}

/** Names that a file exports, also of what it hands on whole. */
function exportsOf(it: Evaluation, file: string, seen: ReadonlySet<string> = new Set()): string[] {
  const index = seen.has(file) ? null : it.load(file);
  if (!index) return [];
  const within = new Set([...seen, file]);
  const handedOn = index.stars.map((specifier) => it.resolve(file, specifier)).filter((target) => target !== null);
  return [...index.exports.keys(), ...handedOn.flatMap((target) => exportsOf(it, target, within))];
}

function isWithin(inner: ts.Node, outer: ts.Node): boolean {
  return outer.pos <= inner.pos && inner.end <= outer.end;
}

function namesOfMember(member: ts.Node): string[] {
  if (ts.isConstructorDeclaration(member)) {
    const own = member.parameters.filter((each) => ts.isParameterPropertyDeclaration(each, member));
    return own.map(({ name }) => nameOf(name)).filter((name) => name !== null);
  }
  if (!ts.isClassElement(member) && !ts.isTypeElement(member) && !ts.isObjectLiteralElement(member)) return [];
  const name = member.name ? nameOf(member.name) : null;
  return name === null ? [] : [name];
}
