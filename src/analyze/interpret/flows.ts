import { ts } from 'ts-morph';
import { operationsOf } from '../project/operation-table.ts';
import { bind } from './applied.ts';
import { argumentValues } from './call.ts';
import { classAround, extended, originOf } from './callee-origin.ts';
import { carries } from './carries.ts';
import { type Registration, registrationOf } from './container-flows.ts';
import type { Evaluation } from './evaluation.ts';
import { handedToCallback } from './handed.ts';
import { basesOf } from './instance.ts';
import type { ModuleIndex } from './module-index.ts';
import { type Atom, type Callable, join, keyOf, membersIn, one, type Value } from './value.ts';

export interface Flow {
  readonly parameter: ts.ParameterDeclaration;
  readonly value: Value;
}

export interface Flows {
  readonly flows: readonly Flow[];
  /** Files that are given a client although nothing else connects them to an SDK. */
  readonly unread: readonly string[];
  /** Files of base classes whose descendants here bring a client. */
  readonly bases: readonly string[];
}

/** What the calls of a file hand to functions of the project, as far as it matters. */
export function flowsFrom(it: Evaluation, index: ModuleIndex): Flows {
  const flows: Flow[] = [];
  const unread: string[] = [];
  for (const call of index.calls) {
    if (!call.arguments || call.arguments.length === 0) continue;
    flows.push(...callbackFlows(it, call), ...optionFlows(it, call));
    const registration = registrationOf(it, call);
    if (registration && carries(it, registration.given)) {
      flows.push(...registrationFlows(it, registration));
      unread.push(...registration.makers.map((maker) => unreadFile(it, index, maker)).filter((file) => file !== null));
    }
    const args = argumentValues(it, call, it.root);
    if (!args.some((value) => isWorthFollowing(it, value))) continue;
    const file = unreadFile(it, index, call.expression);
    if (file !== null) unread.push(file);
    for (const target of targetsOf(it, call)) {
      for (const [parameter, value] of bind(target, args)) {
        if (isWorthFollowing(it, value)) flows.push({ parameter, value });
      }
    }
  }
  const bases: string[] = [];
  for (const each of index.classes) {
    const base = extended(each);
    if (!base || !carries(it, one({ kind: 'instance', node: each, frame: it.root }))) continue;
    const file = unreadFile(it, index, base);
    if (file !== null) unread.push(file);
    for (const atom of basesOf(it, each, it.root)) if (atom.kind === 'class') bases.push(it.indexOf(atom.node).file);
  }
  return { flows, unread, bases };
}

/** What the language itself hands to a callback: a promise its result, a list its items. */
function callbackFlows(it: Evaluation, call: ts.CallExpression | ts.NewExpression): Flow[] {
  const handed = ts.isCallExpression(call) ? handedToCallback(it, call, it.root) : null;
  const [callback] = call.arguments ?? [];
  if (!handed || !callback || !carries(it, handed)) return [];
  const functions = it.value(callback, it.root).atoms.filter((atom) => atom.kind === 'function');
  return functions.flatMap(({ node }) =>
    node.parameters.slice(0, 1).map((parameter) => ({ parameter, value: handed })),
  );
}

/** What an SDK hands to callbacks in the options of a call, by its row. */
function optionFlows(it: Evaluation, call: ts.CallExpression | ts.NewExpression): Flow[] {
  const [callee] = membersIn(it.value(call.expression, it.root));
  const hands = callee && operationsOf(callee.row).hands.get(callee.path);
  if (!hands) return [];
  return argumentValues(it, call, it.root).flatMap((options) =>
    Object.entries(hands).flatMap(([option, parts]) =>
      it
        .property({ atoms: options.atoms.filter(({ kind }) => kind === 'object'), open: false }, option, null)
        .atoms.flatMap((atom) =>
          atom.kind !== 'function'
            ? []
            : atom.node.parameters.slice(0, parts.length).map((parameter, place) => ({
                parameter,
                value: one({ ...callee, path: `${parts[place]}:` }),
              })),
        ),
    ),
  );
}

/** What a container of dependencies hands to what is registered with it. */
function registrationFlows(it: Evaluation, { makers, given }: Registration): Flow[] {
  return makers
    .flatMap((maker) => it.value(maker, it.root).atoms)
    .flatMap((maker) => constructorsOf(it, maker))
    .flatMap(({ parameters: [parameter] }) => (parameter ? [{ parameter, value: given }] : []));
}

function unreadFile(it: Evaluation, index: ModuleIndex, callee: ts.Expression): string | null {
  const specifier = originOf(index, callee);
  const target = specifier === null || it.entryPoint(specifier) ? null : it.resolve(index.file, specifier);
  return target !== null && !it.mayMatter(target) ? target : null;
}

function isWorthFollowing(it: Evaluation, value: Value): boolean {
  const isCode = value.atoms.some(({ kind }) => kind === 'function' || kind === 'class');
  return value.atoms.length > 0 && (isCode || carries(it, value));
}

/** Functions of the project that a call enters. */
export function targetsOf(it: Evaluation, call: ts.CallExpression | ts.NewExpression): Callable[] {
  if (call.expression.kind === ts.SyntaxKind.SuperKeyword) {
    const owner = classAround(call);
    return owner ? basesOf(it, owner, it.root).flatMap((atom) => constructorsOf(it, atom)) : [];
  }
  const { atoms } = it.value(call.expression, it.root);
  if (ts.isNewExpression(call)) return atoms.flatMap((atom) => constructorsOf(it, atom));
  return atoms.flatMap((atom) => (atom.kind === 'function' ? [atom.node] : []));
}

function constructorsOf(it: Evaluation, atom: Atom): Callable[] {
  if (atom.kind === 'function') return [atom.node];
  if (atom.kind !== 'class') return [];
  const own = atom.node.members.find((each) => ts.isConstructorDeclaration(each) && each.body);
  if (own && ts.isConstructorDeclaration(own)) return [own];
  // Without one of its own, a class takes its base's.
  return basesOf(it, atom.node, atom.frame).flatMap((base) =>
    base.kind === 'class' && base.node !== atom.node ? constructorsOf(it, base) : [],
  );
}

/** Adds what is new; says whether anything was. */
export function addFlow(flows: Map<ts.ParameterDeclaration, Value>, { parameter, value }: Flow): boolean {
  const known = flows.get(parameter);
  const keys = new Set(known?.atoms.map(keyOf));
  if (known && value.atoms.every((atom) => keys.has(keyOf(atom)))) return false;
  const joined = known ? join([known, value]) : value;
  if (known && joined.atoms.length === known.atoms.length) return false;
  flows.set(parameter, joined);
  return true;
}
