import type { ts } from 'ts-morph';
import type { Evaluation } from './evaluation.ts';
import type { Frame } from './frame.ts';
import { annotationOf } from './type-value.ts';
import { join, mapMembers, nothing, unknown, type Value } from './value.ts';

/**
 * A parameter is what its callers give it; by its type where none of them is known. Its default counts in both cases.
 */
export function parameterValue(it: Evaluation, node: ts.ParameterDeclaration, frame: Frame): Value {
  const given = frame.bindings.get(node) ?? (frame.scope === node.parent ? nothing : it.flows.get(node));
  const typed = annotationOf(it, node, frame);
  const fallback = node.initializer ? it.value(node.initializer, frame) : nothing;
  const known = given && given.atoms.length > 0 ? fromCallers(given, typed) : null;
  if (known) return join([known, fallback]);
  if (typed) return join([typed, fallback]);
  return fallback.atoms.length > 0 && given !== undefined ? fallback : join([fallback, unknown]);
}

/** Callers that were seen may not be all callers, which a type makes up for. */
function fromCallers(given: Value, typed: Value | null): Value {
  if (typed && typed.atoms.length > 0) return { atoms: given.atoms, open: false };
  return mapMembers(given, (member) =>
    member.made.trust === 'high' ? { ...member, made: { ...member.made, trust: 'medium' } } : member,
  );
}
