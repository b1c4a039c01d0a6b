import type { File, Node, Statement } from '@babel/types';
import { type Layout, lineStart } from './layout.ts';

/** Where a line goes, and what has to stand around it. */
export interface Place {
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

function loads(statement: Statement): boolean {
  if (statement.type === 'ImportDeclaration' || statement.type === 'TSImportEqualsDeclaration') return true;
  if (statement.type === 'ExpressionStatement') return isRequireCall(statement.expression);
  if (statement.type !== 'VariableDeclaration') return false;
  return statement.declarations.every(({ init }) => isRequireCall(init));
}

/** `require('x')`, `require('x').y`, `require('x').config()`. */
function isRequireCall(node: Node | null | undefined): boolean {
  if (node?.type === 'MemberExpression') return isRequireCall(node.object);
  if (node?.type !== 'CallExpression') return false;
  if (node.callee.type === 'Identifier') return node.callee.name === 'require';
  return isRequireCall(node.callee);
}

/** The last of those statements that open a file and load modules. */
export function lastLoading(body: readonly Statement[]): Statement | undefined {
  let last: Statement | undefined;
  for (const statement of body) {
    if (!loads(statement)) break;
    last = statement;
  }
  return last ?? body.findLast(({ type }) => type === 'ImportDeclaration');
}

/** Behind a node: on a line of its own where the rest of the node's line is empty or a comment. */
export function placeBehind(source: string, end: number, { newline }: Layout): Place {
  const rest = /^[ \t]*(?:\/\/[^\n\r]*|\/\*[^\n\r]*\*\/[ \t]*)?(\r?\n|$)/.exec(source.slice(end));
  if (!rest) return { at: end, before: ' ', after: '' };
  const at = end + rest[0].length;
  return rest[1] === '' ? { at, before: newline, after: '' } : { at, before: '', after: newline };
}

/** Where the first import of a file goes: below its header, above the first statement and what is said of that. */
function placeOnTop(source: string, tree: File, layout: Layout): Place {
  const { body, directives, interpreter } = tree.program;
  const head = directives.at(-1) ?? interpreter;
  if (head?.end) return placeBehind(source, head.end, layout);
  const first = body[0]?.start ?? source.length;
  let at = lineStart(source, first);
  const comments = (tree.comments ?? []).filter(({ end }) => (end ?? 0) <= first);
  for (const comment of comments.reverse()) {
    const between = source.slice(comment.end ?? 0, at);
    const isApart = /\n[ \t]*\r?\n/.test(between) || /^[ \t]*\r?\n[ \t]*\r?\n/.test(between);
    if (isApart) break;
    at = lineStart(source, comment.start ?? 0);
  }
  if (at === 0 && source.startsWith('\ufeff')) at = 1;
  return { at, before: '', after: layout.newline };
}

/** Where a further import goes. */
export function importPlace(source: string, tree: File, layout: Layout): Place {
  const last = lastLoading(tree.program.body);
  return last ? placeBehind(source, last.end ?? 0, layout) : placeOnTop(source, tree, layout);
}

/** The statement's whole line or lines, when nothing else stands there; else the statement and the blank before it. */
export function spanToRemove(
  source: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  const begin = lineStart(source, start);
  const isAlone = /^[ \t\ufeff]*$/.test(source.slice(begin, start));
  const rest = /^[ \t]*(\r?\n|$)/.exec(source.slice(end));
  if (isAlone && rest) {
    const from = source.startsWith('\ufeff', begin) ? begin + 1 : begin;
    if (rest[1] !== '') return { start: from, end: end + rest[0].length };
    return { start: from - (/(\r?\n)$/.exec(source.slice(0, from))?.[0].length ?? 0), end };
  }
  return { start: source[start - 1] === ' ' ? start - 1 : start, end };
}
