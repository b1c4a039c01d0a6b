import { ts } from 'ts-morph';
import type { Evaluation } from './evaluation.ts';
import { type Frame, frameAround } from './frame.ts';
import { basesOf, instanceOf } from './instance.ts';
import { isAccess, plain } from './plain.ts';
import { receiversOf } from './receivers.ts';
import { join, one, unknown, type Value } from './value.ts';

/** `this`, by the frame that was entered with a receiver, otherwise by the class or object around it. */
export function selfValue(it: Evaluation, node: ts.Node, frame: Frame): Value {
  const owner = ownerOfSelf(node);
  if (!owner) return unknown;
  const entered = frameAround(owner, frame);
  if (entered.scope === owner && entered.self) return entered.self;
  const home = owner.parent;
  if (ts.isClassLike(home)) {
    const atom = { kind: 'class', node: home, frame: frameAround(home, frame) } as const;
    return isStatic(owner) ? one(atom) : instanceOf(it, atom, home);
  }
  const holder = ts.isPropertyAssignment(home) ? home.parent : home;
  const maker = prototypeOwner(holder);
  if (maker) return madeBy(it, maker, frame);
  if (ts.isObjectLiteralExpression(home)) return one({ kind: 'object', node: home, frame: frameAround(home, frame) });
  if (ts.isPropertyAssignment(home) && ts.isObjectLiteralExpression(home.parent)) {
    return one({ kind: 'object', node: home.parent, frame: frameAround(home.parent, frame) });
  }
  return constructorSelf(it, owner, frame);
}

/** The function, field or static block that gives `this` its meaning here. */
function ownerOfSelf(
  node: ts.Node,
): ts.FunctionLikeDeclaration | ts.PropertyDeclaration | ts.ClassStaticBlockDeclaration | null {
  for (let current = node.parent; current; current = current.parent) {
    if (ts.isArrowFunction(current)) continue;
    if (ts.isPropertyDeclaration(current) || ts.isClassStaticBlockDeclaration(current)) return current;
    if (ts.isFunctionLike(current) && 'body' in current) return current;
  }
  return null;
}

function isStatic(node: ts.Node): boolean {
  if (ts.isClassStaticBlockDeclaration(node)) return true;
  return (
    ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword)
  );
}

/** `this` in a function that is used as a class, in what is assigned to its prototype, and by what it is handed with. */
function constructorSelf(it: Evaluation, owner: ts.Node, frame: Frame): Value {
  const assigned = owner.parent;
  if (ts.isBinaryExpression(assigned) && assigned.right === owner && isAccess(assigned.left)) {
    const target = plain(assigned.left.expression);
    if (ts.isPropertyAccessExpression(target) && target.name.text === 'prototype')
      return madeBy(it, target.expression, frame);
    return it.value(assigned.left.expression, frame);
  }
  if (ts.isFunctionDeclaration(owner) || ts.isFunctionExpression(owner)) {
    const given = receiversOf(it.indexOf(owner), owner).map((each) => it.value(each, frameAround(each, frame)));
    // What waits or yields is no constructor.
    const isClass = !owner.asteriskToken && !ts.getModifiers(owner)?.some(isAsync);
    if (given.length > 0 && !isClass) return join(given);
    return join([...given, one({ kind: 'instance', node: owner, frame: frameAround(owner.parent, frame) })]);
  }
  return unknown;
}

function isAsync({ kind }: ts.ModifierLike): boolean {
  return kind === ts.SyntaxKind.AsyncKeyword;
}

/** What a function used as a class makes. */
function madeBy(it: Evaluation, maker: ts.Expression, frame: Frame): Value {
  const functions = it.value(maker, frame).atoms.filter((atom) => atom.kind === 'function');
  return join(functions.map(({ node, frame: own }) => one({ kind: 'instance', node, frame: own })));
}

/** The function whose `prototype` an object becomes as a whole. */
function prototypeOwner(object: ts.Node): ts.Expression | null {
  const assigned = object.parent;
  if (!ts.isObjectLiteralExpression(object) || !ts.isBinaryExpression(assigned) || assigned.right !== object)
    return null;
  const { left } = assigned;
  return ts.isPropertyAccessExpression(left) && left.name.text === 'prototype' ? left.expression : null;
}

/** `super`: the base's side of the same instance. */
export function superValue(it: Evaluation, node: ts.Node, frame: Frame): Value {
  const owner = ownerOfSelf(node);
  if (!owner || !ts.isClassLike(owner.parent)) return unknown;
  const bases = basesOf(it, owner.parent, frame);
  return join(
    bases.map((atom) => (atom.kind === 'class' || atom.kind === 'sdk-class' ? instanceOf(it, atom, node) : unknown)),
  );
}
