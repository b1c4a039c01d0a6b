import type { File } from '@babel/types';
import { type Position, positionOf } from '../../lib/position.ts';
import { type SyntaxNode, walk } from '../../lib/syntax.ts';

function keyOf(node: SyntaxNode): string | undefined {
  if (node.type !== 'ObjectProperty') return undefined;
  if (node.key.type === 'StringLiteral') return node.key.value;
  return node.key.type === 'Identifier' && !node.computed ? node.key.name : undefined;
}

/** Where a file asks for a client that runs in a browser. */
export function browserOption(tree: File, option: string): Position | undefined {
  let found: Position | undefined;
  walk(tree.program, (node) => {
    if (found || node.type !== 'ObjectProperty' || keyOf(node) !== option) return;
    const isOff = node.value.type === 'BooleanLiteral' && !node.value.value;
    if (!isOff) found = positionOf(node);
  });
  return found;
}
