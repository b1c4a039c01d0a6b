import type { SyntaxNode } from '../lib/syntax.ts';
import type { Draft } from './draft.ts';

const functions = /^(?:Function|ArrowFunction)|Method$/;

/** The nearest function around a node. */
export function functionAround(draft: Draft, node: SyntaxNode): SyntaxNode | undefined {
  for (let at = draft.parentOf(node); at; at = draft.parentOf(at)) if (functions.test(at.type)) return at;
  return undefined;
}
