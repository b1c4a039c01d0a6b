import type { SyntaxNode } from './syntax.ts';

/** A place in a file as editors count it: both from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export function positionOf(node: SyntaxNode): Position {
  return { line: node.loc?.start.line ?? 1, column: (node.loc?.start.column ?? 0) + 1 };
}

export function positionAt(source: string, offset: number): Position {
  const before = source.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}
