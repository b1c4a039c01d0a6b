import { ts } from 'ts-morph';
import { contextualType } from './contextual-type.ts';
import type { Evaluation } from './evaluation.ts';
import type { Frame } from './frame.ts';
import { annotationOf } from './type-value.ts';
import { join, mapMembers, nothing, unknown, type Value } from './value.ts';

/**
 * A parameter is what its callers give it; by its type where none of them is known. Its default counts in both cases.
 */
export function parameterValue(it: Evaluation, node: ts.ParameterDeclaration, frame: Frame): Value {
  const bound = frame.scope === node.parent ? (frame.bindings.get(node) ?? nothing) : null;
  const given = bound ?? it.flows(node);
  const typed = annotationOf(it, node, frame) ?? contextualType(it, node, frame);
  const fallback = node.initializer ? it.value(node.initializer, frame) : nothing;
  if (given && given.atoms.length > 0) {
    return join([bound ?? fromCallers(given, hasOneUse(node) || (typed?.atoms.length ?? 0) > 0), fallback]);
  }
  if (typed) return join([typed, fallback]);
  // TypeScript takes a default for the parameter's type.
  const isSure = bound !== null || /\.[mc]?tsx?$/.test(it.indexOf(node).file);
  return isSure && fallback.atoms.length > 0 ? fallback : join([fallback, unknown]);
}

/** A function written where it is handed over has no other callers. */
function hasOneUse({ parent }: ts.ParameterDeclaration): boolean {
  return (ts.isArrowFunction(parent) || ts.isFunctionExpression(parent)) && ts.isCallExpression(parent.parent);
}

/** Callers that were seen may not be all callers, which a type makes up for. */
function fromCallers(given: Value, isCertain: boolean): Value {
  if (isCertain) return { atoms: given.atoms, open: false };
  return mapMembers(given, (member) =>
    member.made.trust === 'high' ? { ...member, made: { ...member.made, trust: 'medium' } } : member,
  );
}
