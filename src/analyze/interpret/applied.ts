import { ts } from 'ts-morph';
import { orTyped } from './declared.ts';
import type { Application, Evaluation } from './evaluation.ts';
import { enterFrame, type Frame, isInside } from './frame.ts';
import { givenBy } from './given-by.ts';
import { madeByHttp } from './http-property.ts';
import { iterated } from './items.ts';
import { recordedBy } from './recorded-by.ts';
import { defaultOfSdkModule } from './sdk-property.ts';
import { returnTypeOf } from './type-value.ts';
import { type Atom, type AtomOf, type Callable, join, nothing, one, unknown, type Value } from './value.ts';
import { viaFor } from './via-for.ts';

/** Calls inside of calls beyond this are looked at without their arguments. */
const deepest = 5;

/** What calling a value gives. */
export function applied(it: Evaluation, callee: Value, call: Application, frame: Frame): Value {
  const values = callee.atoms.map((atom) => appliedAtom(it, atom, call, frame));
  return join([nothing, ...values, ...(callee.open ? [unknown] : [])]);
}

function appliedAtom(it: Evaluation, atom: Atom, call: Application, frame: Frame): Value {
  switch (atom.kind) {
    case 'function':
      return resultOf(it, atom.node, enter(atom, call, frame));
    case 'signature':
      return returnTypeOf(it, atom.node, atom.frame) ?? unknown;
    case 'thunk':
      return atom.gives;
    case 'own-function':
      return atom.name === 'wrap' ? viaFor(call.args[0] ?? unknown, 'wrap') : unknown;
    case 'sdk-member':
      return givenBy(it, atom, call);
    case 'sdk-module':
      return it.applied(defaultOfSdkModule(atom), call, frame);
    case 'http-member':
      return madeByHttp(it, atom, call);
    case 'recorder':
      return recordedBy(atom, call);
    default:
      return unknown;
  }
}

/**
 * The frame of one call: calls of a function with the same arguments share a frame, and so do all whose arguments say
 * nothing. A function that calls itself is looked at once more without its arguments, which may grow for ever.
 */
function enter({ node, frame: home, self }: AtomOf<'function'>, call: Application, from: Frame): Frame {
  if (from.depth >= deepest || isInside(node, from)) return home;
  const receiver = call.self ?? self;
  const bindings = bind(node, call.args);
  const isTelling = [...bindings.values(), receiver ?? nothing].some(tells);
  if (isTelling) return enterFrame(home, { scope: node, bindings, self: receiver, caller: from });
  return enterFrame(home, { scope: node, bindings: new Map(), self: receiver, caller: home });
}

/** Whether an argument can make a difference to what a function gives, as far as it matters. */
function tells({ atoms }: Value): boolean {
  return atoms.some((atom) => atom.kind !== 'list' || atom.places.some(tells) || tells(atom.items));
}

/** Arguments by parameter; a rest parameter takes what is left. */
export function bind(node: Callable, args: readonly Value[]): Map<ts.ParameterDeclaration, Value> {
  const bindings = new Map<ts.ParameterDeclaration, Value>();
  node.parameters.forEach((parameter, place) => {
    if (parameter.dotDotDotToken) {
      const places = args.slice(place);
      bindings.set(parameter, one({ kind: 'list', node: parameter, items: join([nothing, ...places]), places }));
      return;
    }
    const value = args[place];
    if (value) bindings.set(parameter, value);
  });
  return bindings;
}

/** What a function gives back: by its code, or by its declared type where the code says nothing. */
export function resultOf(it: Evaluation, node: Callable, frame: Frame): Value {
  if (node.asteriskToken) return generated(it, node, frame);
  const returned = returnsOf(it, node).map((each) => it.value(each, frame));
  const value = join([nothing, ...returned]);
  return orTyped(value, returnTypeOf(it, node, frame), returned.length > 0);
}

/** What iterating over a generator gives. */
function generated(it: Evaluation, node: Callable, frame: Frame): Value {
  const items = (it.indexOf(node).yields.get(node) ?? []).map(({ expression, asteriskToken }) => {
    const value = expression ? it.value(expression, frame) : nothing;
    return asteriskToken ? iterated(it, value) : value;
  });
  return one({ kind: 'list', node, items: join([nothing, ...items]), places: [] });
}

function returnsOf(it: Evaluation, node: Callable): readonly ts.Expression[] {
  if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) return [node.body];
  return it.indexOf(node).returns.get(node) ?? [];
}
