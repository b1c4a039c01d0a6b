import type { Position } from '../lib/position.ts';
import type { SyntaxNode } from '../lib/syntax.ts';
import type { Draft } from './draft.ts';
import { nodesAt } from './node-at.ts';
import type { Handler } from './wrap-handler.ts';

function asHandler(node: SyntaxNode | null | undefined): Handler | undefined {
  switch (node?.type) {
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
    case 'FunctionDeclaration':
    case 'ObjectMethod':
      return node;
    default:
      return undefined;
  }
}

/** The function that a place stands for: its own beginning, its name, or that of the variable which holds it. */
export function handlerAt(draft: Draft, place: Position): Handler | undefined {
  for (const node of nodesAt(draft, place).reverse()) {
    // A function without a name is known by the beginning of its statement.
    if (node.type === 'ExportDefaultDeclaration') return asHandler(node.declaration);
    const itself = asHandler(node);
    if (itself && itself.type !== 'ObjectMethod') return itself;
    const parent = draft.parentOf(node);
    if (parent?.type === 'VariableDeclarator' && parent.id === node) {
      const held = asHandler(parent.init);
      if (held) return held;
    }
    const named = asHandler(parent);
    if (named && 'id' in named && named.id === node) return named;
    if (named?.type === 'ObjectMethod' && named.key === node) return named;
  }
  return undefined;
}
