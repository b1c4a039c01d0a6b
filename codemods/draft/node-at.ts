import type { Position } from '../lib/position.ts';
import { type SyntaxNode, walk } from '../lib/syntax.ts';
import type { Draft } from './draft.ts';

/** Every node that begins at a place, outermost first. */
export function nodesAt(draft: Draft, { line, column }: Position): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  walk(draft.tree.program, (node) => {
    const start = node.loc?.start;
    if (start?.line === line && start.column + 1 === column) found.push(node);
  });
  return found;
}
