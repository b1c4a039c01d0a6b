import type { File } from '@babel/types';
import { type Position, positionOf } from './position.ts';

export interface HeaderMark extends Position {
  readonly text: string;
}

/** A mark above the first statement which says that a tool writes this file. */
export function generatedMark(tree: File): HeaderMark | undefined {
  const { body, directives } = tree.program;
  const firstCode = Math.min(
    body[0]?.start ?? Number.POSITIVE_INFINITY,
    directives[0]?.start ?? Number.POSITIVE_INFINITY,
  );
  for (const comment of tree.comments ?? []) {
    if ((comment.start ?? 0) > firstCode) return undefined;
    const [text] = /@generated\b|\bDO NOT EDIT\b/.exec(comment.value) ?? [];
    const at = comment.loc?.start;
    if (text !== undefined) return { text, line: at?.line ?? 1, column: (at?.column ?? 0) + 1 };
  }
  return undefined;
}

/** `'use client'` among the directives: further down it is a plain string. */
export function clientDirective(tree: File): HeaderMark | undefined {
  const found = tree.program.directives.find((directive) => directive.value.value === 'use client');
  return found && { text: 'use client', ...positionOf(found) };
}
