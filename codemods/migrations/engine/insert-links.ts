import { importPlace } from '../../draft/import-place.ts';
import { type Entry, linkText } from '../../draft/import-text.ts';
import type { Edit } from '../../lib/edit.ts';
import type { MigratedFile } from './migrated-file.ts';

/** Statements for modules that the file has not imported from. */
export function insertLinks(
  wanted: ReadonlyMap<string, readonly Entry[]>,
  { source, tree, layout }: MigratedFile,
): Edit[] {
  if (wanted.size === 0) return [];
  const form = layout.isCommonJs ? 'require' : 'import';
  const { at, before, after } = importPlace(source, tree, layout);
  const lines = [...wanted].map(([module, entries]) =>
    linkText(module, entries, { form, keyword: 'const', isTypeImport: false }, layout),
  );
  return [{ start: at, end: at, text: lines.map((line) => before + line + after).join('') }];
}
