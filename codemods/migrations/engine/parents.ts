import type { File } from '@babel/types';
import { eachChild, type SyntaxNode } from '../../lib/syntax.ts';

export type ParentOf = (node: SyntaxNode) => SyntaxNode | undefined;

export function parentsIn(tree: File): ParentOf {
  const parents = new Map<SyntaxNode, SyntaxNode>();
  const visit = (node: SyntaxNode): void =>
    eachChild(node, (child) => {
      parents.set(child, node);
      visit(child);
    });
  visit(tree.program);
  return (node) => parents.get(node);
}

const transparent: ReadonlySet<string> = new Set([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSTypeAssertion',
  'ParenthesizedExpression',
]);

/** The nearest node above that does something with the value, past casts and parentheses. */
export function aroundValue(
  node: SyntaxNode,
  parentOf: ParentOf,
): { inner: SyntaxNode; outer: SyntaxNode | undefined } {
  let inner = node;
  let outer = parentOf(node);
  while (outer && transparent.has(outer.type)) {
    inner = outer;
    outer = parentOf(outer);
  }
  return { inner, outer };
}

export const startOf = (node: SyntaxNode): number => node.start ?? 0;
export const endOf = (node: SyntaxNode): number => node.end ?? 0;
export const textIn = (source: string, node: SyntaxNode): string => source.slice(startOf(node), endOf(node));

/** The name of a plain key or member. */
export function nameOfKey(key: SyntaxNode, computed: boolean): string | undefined {
  if (key.type === 'StringLiteral') return key.value;
  return key.type === 'Identifier' && !computed ? key.name : undefined;
}
