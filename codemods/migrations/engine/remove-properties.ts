import type { ObjectExpression } from '@babel/types';
import type { Edit } from '../../lib/edit.ts';
import type { SyntaxNode } from '../../lib/syntax.ts';
import { endOf, startOf } from './parents.ts';

/** The end of the line that a place is on, if nothing but a comment follows there. */
function lineEnd(source: string, from: number): number | undefined {
  const rest = /^[ \t]*(?:\/\/[^\r\n]*)?(\r?\n)/.exec(source.slice(from));
  return rest ? from + rest[0].length : undefined;
}

function lineStart(source: string, at: number): number | undefined {
  const start = source.lastIndexOf('\n', at - 1) + 1;
  return source.slice(start, at).trim() === '' ? start : undefined;
}

const comma = (source: string, from: number): number | undefined => {
  const found = /^\s*,/.exec(source.slice(from));
  return found ? from + found[0].length : undefined;
};

/** Takes properties out of an object: with their lines where they have lines of their own. */
export function removeProperties(object: ObjectExpression, gone: readonly SyntaxNode[], source: string): Edit[] {
  if (gone.length === 0) return [];
  const { properties } = object;
  if (gone.length === properties.length) {
    return [{ start: startOf(object) + 1, end: endOf(object) - 1, text: '' }];
  }
  const edits: Edit[] = [];
  const kept = properties.filter((property) => !gone.includes(property));
  const lastKept = kept.at(-1);
  const isTail = (property: SyntaxNode) => lastKept !== undefined && startOf(property) > startOf(lastKept);
  for (const property of properties) {
    if (!gone.includes(property) || isTail(property)) continue;
    const behind = comma(source, endOf(property)) ?? endOf(property);
    const from = lineStart(source, startOf(property));
    const to = lineEnd(source, behind);
    if (from !== undefined && to !== undefined) {
      edits.push({ start: from, end: to, text: '' });
    } else {
      const spaces = /^[ \t]*/.exec(source.slice(behind))?.[0].length ?? 0;
      edits.push({ start: startOf(property), end: behind + spaces, text: '' });
    }
  }
  edits.push(...removeTail(properties, kept, source));
  return edits;
}

/** Takes out the properties behind the last one that stays. */
function removeTail(properties: readonly SyntaxNode[], kept: readonly SyntaxNode[], source: string): Edit[] {
  const lastKept = kept.at(-1);
  const tail = lastKept ? properties.slice(properties.indexOf(lastKept) + 1) : [];
  const last = tail.at(-1);
  if (!lastKept || !last) return [];
  const lines = tail.map((property) => {
    const from = lineStart(source, startOf(property));
    const to = lineEnd(source, comma(source, endOf(property)) ?? endOf(property));
    return from === undefined || to === undefined ? undefined : { start: from, end: to, text: '' };
  });
  // What stands behind the last one stays: a comma where the layout has one, the line end, the closing brace.
  if (lines.includes(undefined)) return [{ start: endOf(lastKept), end: endOf(last), text: '' }];
  const behind = comma(source, endOf(last)) === undefined ? comma(source, endOf(lastKept)) : undefined;
  const lastComma = behind === undefined ? [] : [{ start: behind - 1, end: behind, text: '' }];
  return [...lastComma, ...lines.flatMap((line) => line ?? [])];
}
