import { type Entry, entryText, linkText } from '../../draft/import-text.ts';
import type { Edit } from '../../lib/edit.ts';
import { insertLinks } from './insert-links.ts';
import type { MigratedFile } from './migrated-file.ts';
import type { OwnNames } from './own-names.ts';
import { endOf, startOf, textIn } from './parents.ts';
import type { Place, Taken } from './places.ts';

/** Where a name that the file keeps on using comes from now. */
export interface NewHome {
  readonly module: string;
  /** `default` for the default export. */
  readonly name: string;
}

export interface PlaceFate {
  readonly place: Place;
  readonly homes: ReadonlyMap<Taken, NewHome>;
  readonly gone: ReadonlySet<Taken>;
}

type Wanted = Map<string, Entry[]>;

const add = (map: Wanted, module: string, entry: Entry) => map.set(module, [...(map.get(module) ?? []), entry]);

/** The names that go into statements which are there, and those that need one of their own. */
function spread(names: OwnNames): { edits: Edit[]; others: Wanted } {
  const edits: Edit[] = [];
  const others: Wanted = new Map();
  for (const [module, list] of names.wanted) {
    const home = names.imports.find((one) => one.module === module);
    const entries = list.map((one): Entry => ({ ...one, isType: false }));
    if (home) {
      const text = entries.map((entry) => `, ${entryText(entry, home.form)}`).join('');
      edits.push({ start: endOf(home.last), end: endOf(home.last), text });
    } else others.set(module, entries);
  }
  return { edits, others };
}

function lineOf(place: Place, { source }: MigratedFile): { start: number; end: number } {
  const start = startOf(place.statement);
  const end = endOf(place.statement);
  const rest = /^[ \t]*(?:\r?\n|$)/.exec(source.slice(end));
  const line = source.lastIndexOf('\n', start - 1) + 1;
  const isAlone = source.slice(line, start).trim() === '';
  return isAlone && rest ? { start: line, end: end + rest[0].length } : { start, end };
}

/** All names go on to one module: then only the literal and the names change, and the layout stays. */
function inPlace(fate: PlaceFate, wanted: Wanted): Edit[] | undefined {
  const { place, homes } = fate;
  const { taken } = place;
  const [module, ...more] = [...new Set([...wanted.keys(), ...[...homes.values()].map((home) => home.module)])];
  if (module === undefined || more.length > 0) return undefined;
  const fresh = [...(wanted.get(module) ?? [])];
  const edits: Edit[] = [];
  for (const one of taken) {
    const home = homes.get(one);
    const entry = home ? { name: home.name, local: one.local, isType: one.isType } : fresh.shift();
    const isDefault = one.node.type === 'ImportDefaultSpecifier';
    const isBraced = one.node.type === 'ImportSpecifier' || one.node.type === 'ObjectProperty';
    if (!entry || (entry.name === 'default' ? !isDefault : !isBraced)) return undefined;
    const text = isDefault ? entry.local : entryText(entry, place.form);
    edits.push({ start: startOf(one.node), end: endOf(one.node), text });
  }
  if (fresh.length > 0) return undefined;
  edits.push({ start: startOf(place.literal) + 1, end: endOf(place.literal) - 1, text: module });
  return edits;
}

function keywordOf({ statement }: Place): string {
  return statement.type === 'VariableDeclaration' ? statement.kind : 'const';
}

/** The statement as it is without the names that left it. */
function remainder(place: Place, stays: readonly Taken[], file: MigratedFile): string {
  const { source, layout } = file;
  const whole = stays.find(
    ({ node }) => node.type === 'ImportDefaultSpecifier' || node.type === 'ImportNamespaceSpecifier',
  );
  const named = stays.filter((one) => one !== whole).map(({ node }) => textIn(source, node));
  const braces = named.length > 0 ? `{${layout.space}${named.join(', ')}${layout.space}}` : '';
  const what = [whole && textIn(source, whole.node), braces].filter(Boolean).join(', ');
  const literal = textIn(source, place.literal);
  const end = textIn(source, place.statement).endsWith(';') ? ';' : '';
  if (place.form === 'import') return `import ${place.isTypeImport ? 'type ' : ''}${what} from ${literal}${end}`;
  const load = place.form === 'require' ? `require(${literal})` : `await import(${literal})`;
  return `${keywordOf(place)} ${what} = ${load}${end}`;
}

function rewrite(fate: PlaceFate, wanted: Wanted, file: MigratedFile): Edit[] {
  const { place, homes, gone } = fate;
  const { layout } = file;
  const { form, isTypeImport } = place;
  const stays = place.taken.filter((one) => !homes.has(one) && !gone.has(one));
  if (stays.length === 0) {
    const edits = inPlace(fate, wanted);
    if (edits) return edits.filter(({ start, end, text }) => file.source.slice(start, end) !== text);
  }
  const modules: Wanted = new Map(wanted);
  for (const [one, { module, name }] of homes) {
    add(modules, module, { name, local: one.local, isType: one.isType });
  }
  const byName = (a: Entry, b: Entry) => (a.name < b.name ? -1 : 1);
  const lines = [...modules].map(([module, unsorted]) => {
    const entries = [...unsorted].sort(byName);
    const isType = isTypeImport && !wanted.has(module);
    return linkText(module, entries, { form, keyword: keywordOf(place), isTypeImport: isType }, layout);
  });
  if (stays.length === 0 && lines.length === 0) return [{ ...lineOf(place, file), text: '' }];
  const rest =
    stays.length === place.taken.length ? textIn(file.source, place.statement) : remainder(place, stays, file);
  const text = [...(stays.length > 0 ? [rest] : []), ...lines].join(layout.newline);
  return [{ start: startOf(place.statement), end: endOf(place.statement), text }];
}

/** What the file's imports have to become, now that it is known which names it uses. */
export function rewriteImports(fates: readonly PlaceFate[], names: OwnNames, file: MigratedFile): Edit[] {
  const { edits, others } = spread(names);
  const body: readonly unknown[] = file.tree.program.body;
  // A name that the whole file uses must not come from a statement inside of a function, nor from one for types.
  const first = fates.find(({ place, homes, gone }) => {
    const changes = homes.size + gone.size > 0;
    return body.includes(place.statement) && !place.isTypeImport && place.form !== 'await-import' && changes;
  });
  for (const fate of fates) {
    const wanted: Wanted = fate === first ? others : new Map();
    if (fate.homes.size + fate.gone.size + wanted.size > 0) edits.push(...rewrite(fate, wanted, file));
  }
  return first ? edits : [...edits, ...insertLinks(others, file)];
}
