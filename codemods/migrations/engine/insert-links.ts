import type { File } from '@babel/types';
import type { Edit } from '../../lib/edit.ts';
import type { SyntaxNode } from '../../lib/syntax.ts';
import { type Entry, linkText } from './import-text.ts';
import type { MigratedFile } from './migrated-file.ts';
import { endOf, startOf } from './parents.ts';

function isLink(node: SyntaxNode): boolean {
  if (node.type === 'ImportDeclaration') return true;
  if (node.type !== 'VariableDeclaration') return false;
  return node.declarations.some(({ init }) => {
    const call = init?.type === 'MemberExpression' ? init.object : init;
    return call?.type === 'CallExpression' && call.callee.type === 'Identifier' && call.callee.name === 'require';
  });
}

export const lastLink = (tree: File): SyntaxNode | undefined => tree.program.body.filter(isLink).at(-1);

/** Statements for modules that the file has not imported from: behind its last import, else above its first statement. */
export function insertLinks(wanted: ReadonlyMap<string, readonly Entry[]>, file: MigratedFile): Edit[] {
  if (wanted.size === 0) return [];
  const { style, source } = file;
  const { body, directives } = file.tree.program;
  const form = style.isModule ? 'import' : 'require';
  const lines = [...wanted].map(([module, entries]) =>
    linkText(module, entries, { form, keyword: 'const', isTypeImport: false }, style),
  );
  const last = lastLink(file.tree);
  const text = lines.join(style.newline);
  if (last) {
    const end = endOf(last);
    return [{ start: end, end, text: `${style.newline}${text}` }];
  }
  const directive = directives.at(-1);
  if (directive) return [{ start: endOf(directive), end: endOf(directive), text: `${style.newline}${text}` }];
  const first = body[0];
  const start = first ? startOf(first) : source.length;
  return [{ start, end: start, text: `${text}${style.newline}${style.newline}` }];
}
