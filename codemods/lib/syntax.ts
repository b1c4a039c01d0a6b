import type { Node } from '@babel/types';

/** A node of the raw Babel tree. Only the raw tree has offsets that hold on CRLF and tabs. */
export type SyntaxNode = Node;

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

const notChildren: ReadonlySet<string> = new Set([
  'type',
  'start',
  'end',
  'loc',
  'range',
  'extra',
  'errors',
  'comments',
  'tokens',
  'leadingComments',
  'innerComments',
  'trailingComments',
]);

/** Most nodes are of these, and looking for what is below them would be most of the work. */
const leaves: ReadonlySet<string> = new Set([
  'StringLiteral',
  'NumericLiteral',
  'BooleanLiteral',
  'NullLiteral',
  'TemplateElement',
  'ThisExpression',
  'TSStringKeyword',
  'TSNumberKeyword',
  'TSBooleanKeyword',
]);

function isLeaf(node: SyntaxNode): boolean {
  if (node.type !== 'Identifier') return leaves.has(node.type);
  // A parameter may carry its type and its decorators.
  return !node.typeAnnotation && !node.decorators;
}

/** Calls `visit` for each direct child node, in source order, with the key that it hangs on. */
export function eachChild(node: SyntaxNode, visit: (child: SyntaxNode, key: string) => void): void {
  if (isLeaf(node)) return;
  // The union of nodes has no index signature. `Object.entries` would do, at three times the price of the parse.
  const fields = node as unknown as Readonly<Record<string, unknown>>;
  for (const key in fields) {
    const value = fields[key];
    if (value === null || typeof value !== 'object' || notChildren.has(key)) continue;
    if (Array.isArray(value)) {
      for (const item of value) if (isNode(item)) visit(item, key);
    } else if (isNode(value)) visit(value, key);
  }
}

/** Calls `enter` for the node and everything below it. */
export function walk(node: SyntaxNode, enter: (node: SyntaxNode) => void): void {
  enter(node);
  eachChild(node, (child) => walk(child, enter));
}
