import type { File, Statement } from '@babel/types';
import { extensionOf } from '../lib/extension.ts';
import { type SyntaxNode, walk } from '../lib/syntax.ts';

/** How a file is written, so that what is put into it looks like the rest. */
export interface Layout {
  readonly newline: '\n' | '\r\n';
  readonly quote: "'" | '"';
  /** What ends a statement: `;`, or nothing. */
  readonly end: ';' | '';
  /** One step of indentation. */
  readonly step: string;
  /** Between a brace and what it holds: `{ a }` or `{a}`. */
  readonly space: ' ' | '';
  readonly isCommonJs: boolean;
}

const endable: ReadonlySet<Statement['type']> = new Set([
  'ImportDeclaration',
  'VariableDeclaration',
  'ExpressionStatement',
  'ReturnStatement',
  'ThrowStatement',
  'ExportAllDeclaration',
]);

function semicolons(source: string, tree: File): ';' | '' {
  let having = 0;
  let all = 0;
  walk(tree.program, (node) => {
    // In the head of a loop a declaration never ends.
    if (!endable.has(node.type as Statement['type']) || source.startsWith('for', (node.start ?? 0) - 5)) return; // A plain name to look up.
    all += 1;
    if (source[(node.end ?? 0) - 1] === ';') having += 1;
  });
  return having * 2 >= all ? ';' : '';
}

function quoteOf(source: string, tree: File): "'" | '"' {
  let balance = 0;
  const count = (node: SyntaxNode) => {
    if (node.type !== 'StringLiteral' && node.type !== 'DirectiveLiteral') return;
    const first = source[node.start ?? 0];
    if (first === "'") balance += 1;
    if (first === '"') balance -= 1;
  };
  walk(tree.program, count);
  return balance < 0 ? '"' : "'";
}

function stepOf(source: string): string {
  const indents = [...source.matchAll(/^([ \t]+)\S/gm)].map(([, indent]) => indent ?? '');
  if (indents.some((indent) => indent.startsWith('\t'))) return '\t';
  // A comment's stars stand one column in.
  const widths = indents.map((indent) => indent.length).filter((width) => width > 1);
  return ' '.repeat(widths.length > 0 ? Math.min(...widths) : 2);
}

function isModule(tree: File): boolean {
  return tree.program.body.some(
    ({ type }) => type === 'ImportDeclaration' || type === 'TSImportEqualsDeclaration' || type.startsWith('Export'),
  );
}

function isCommonJs(source: string, path: string, tree: File): boolean {
  if (isModule(tree)) return false;
  const extension = extensionOf(path);
  if (extension === 'cjs') return true;
  if (extension !== 'js' && extension !== 'jsx') return false;
  return /\brequire\s*\(|\bmodule\.exports\b|\bexports\.|^\s*['"]use strict['"]/m.test(source);
}

const spread = /(?:import|const|let|var)\s*(?:type\s*)?\{(\s?)/;

export function layoutOf(source: string, path: string, tree: File): Layout {
  return {
    newline: /\r\n/.test(source) ? '\r\n' : '\n',
    quote: quoteOf(source, tree),
    end: semicolons(source, tree),
    step: stepOf(source),
    space: spread.exec(source)?.[1] === '' ? '' : ' ',
    isCommonJs: isCommonJs(source, path, tree),
  };
}

/** Offset of the first character of the line that holds an offset. */
export function lineStart(source: string, at: number): number {
  return source.lastIndexOf('\n', at - 1) + 1;
}

/** The white space before the code of the line that holds an offset. */
export function indentAt(source: string, at: number): string {
  const start = lineStart(source, at);
  return /^[ \t\ufeff]*/.exec(source.slice(start, at))?.[0].replace('\ufeff', '') ?? '';
}

/** A text of a table, in the quotes of the file. */
export const inQuotes = (text: string, { quote }: Layout): string => text.replaceAll("'", quote);
