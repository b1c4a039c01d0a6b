import type { Diagnostic } from '../../lib/diagnostic.ts';
import type { Edit } from '../../lib/edit.ts';
import { type SyntaxNode, walk } from '../../lib/syntax.ts';
import { diagnose, type MigratedFile } from './migrated-file.ts';
import { endOf, startOf } from './parents.ts';

const says = (text: string, name: string) =>
  new RegExp(`(?<![\\w$])${name.replace(/\$/g, '\\$')}(?![\\w$])`).test(text);

/** Names of the file that nothing uses once the edits are made, such as the tool's own client. */
export function leftUnused(
  edits: readonly Edit[],
  { tree, scopes, parentOf, row }: MigratedFile,
  isGone: (identifier: SyntaxNode) => boolean,
): Diagnostic[] {
  const isTaken = (node: SyntaxNode) => edits.some(({ start, end }) => start <= startOf(node) && endOf(node) <= end);
  const told: Diagnostic[] = [];
  walk(tree.program, (node) => {
    const binding = node.type === 'Identifier' ? scopes.bindingOf(node) : undefined;
    if (!binding || binding.uses.length === 0 || isGone(node) || isTaken(node)) return;
    const declared = parentOf(binding.declaration);
    const isExported = [declared, declared && parentOf(declared)].some(
      (above) => above?.type === 'ExportNamedDeclaration',
    );
    if (isExported) return;
    if (!binding.uses.every((use) => isTaken(use.node)) || edits.some(({ text }) => says(text, binding.name))) return;
    const message = `nothing in this file uses ${binding.name} any more: remove it, if it was there for ${row.label} alone`;
    told.push(diagnose('info', 'left-unused', message, node));
  });
  return told;
}
