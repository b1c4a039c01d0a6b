import { ts } from 'ts-morph';
import type { Evaluation } from './evaluation.ts';
import { type Frame, frameAround } from './frame.ts';
import { itemsOf } from './items.ts';
import { nameOf } from './plain.ts';
import { annotationOf, returnTypeOf } from './type-value.ts';
import { join, nothing, type Value } from './value.ts';

/** The type that a parameter without one takes from where its function is written; `null` when nothing there says. */
export function contextualType(it: Evaluation, node: ts.ParameterDeclaration, frame: Frame): Value | null {
  const owner = node.parent;
  if (!ts.isArrowFunction(owner) && !ts.isFunctionExpression(owner) && !ts.isMethodDeclaration(owner)) return null;
  const expected = ts.isMethodDeclaration(owner) ? ofProperty(it, owner, frame) : expectedAt(it, owner, frame);
  return expected ? parameterOf(it, expected, owner.parameters.indexOf(node)) : null;
}

/** What the callables among some values take at a place. */
function parameterOf(it: Evaluation, callables: Value, place: number): Value | null {
  const types = callables.atoms.flatMap((atom) => {
    if (atom.kind !== 'signature' && atom.kind !== 'function') return [];
    const parameter = atom.node.parameters[place];
    const type = parameter && annotationOf(it, parameter, atom.frame);
    return type ? [type] : [];
  });
  return types.length > 0 ? join(types) : null;
}

/** The declared type of the place where an expression stands. */
function expectedAt(it: Evaluation, node: ts.Expression, frame: Frame): Value | null {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent)) return expectedAt(it, parent, frame);
  if (ts.isSatisfiesExpression(parent) || ts.isAsExpression(parent)) {
    return it.type(parent.type, frameAround(parent, frame));
  }
  if (ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent)) return annotationOf(it, parent, frame);
  if (ts.isPropertyAssignment(parent)) return ofProperty(it, parent, frame);
  if (ts.isArrayLiteralExpression(parent)) {
    const list = expectedAt(it, parent, frame);
    return list && itemsOf(it, list);
  }
  if (ts.isArrowFunction(parent) && parent.body === node) return returnTypeOf(it, parent, frame);
  if (ts.isReturnStatement(parent)) {
    const around = ts.findAncestor(parent, ts.isFunctionLike);
    return around ? returnTypeOf(it, around, frame) : null;
  }
  return ts.isCallExpression(parent) || ts.isNewExpression(parent) ? ofArgument(it, parent, node, frame) : null;
}

function ofProperty(it: Evaluation, node: ts.PropertyAssignment | ts.MethodDeclaration, frame: Frame): Value | null {
  const name = nameOf(node.name);
  if (name === null || !ts.isObjectLiteralExpression(node.parent)) return null;
  const expected = expectedAt(it, node.parent, frame);
  return expected && it.property(expected, name, null);
}

/** What a function of the project says that it takes there. */
function ofArgument(
  it: Evaluation,
  call: ts.CallExpression | ts.NewExpression,
  argument: ts.Expression,
  frame: Frame,
): Value | null {
  const place = call.arguments?.indexOf(argument) ?? -1;
  if (place < 0 || !ts.isCallExpression(call)) return null;
  return parameterOf(it, join([nothing, it.value(call.expression, frameAround(call, frame))]), place);
}
