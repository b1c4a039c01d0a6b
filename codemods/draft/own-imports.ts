import type { File } from '@babel/types';
import type { Edit } from '../lib/edit.ts';
import { walk } from '../lib/syntax.ts';
import { importPlace, spanToRemove } from './import-place.ts';
import { entryText, linkText } from './import-text.ts';
import type { Layout } from './layout.ts';
import { type TakenName, takenNames } from './own-binding.ts';

interface Need {
  readonly from: string;
  readonly name: string;
  readonly local: string;
}

/** What a file takes from a module, what it will, and what it no longer needs; told as edits when all is known. */
export class OwnImports {
  readonly #source: string;
  readonly #tree: File;
  readonly #layout: Layout;
  readonly #needs: Need[] = [];
  readonly #drops = new Set<TakenName>();
  #names: Set<string> | undefined;

  constructor(source: string, tree: File, layout: Layout) {
    this.#source = source;
    this.#tree = tree;
    this.#layout = layout;
  }

  /** The names that the file takes already from a module. */
  taken(from: string): TakenName[] {
    return takenNames(this.#tree, (specifier) => specifier === from);
  }

  /** The name by which the file calls an export; it is imported when it is not yet. */
  use(from: string, name: string): string {
    const known = this.taken(from).find((one) => one.name === name);
    if (known && !this.#drops.has(known)) return known.local.name;
    const needed = this.#needs.find((one) => one.from === from && one.name === name);
    if (needed) return needed.local;
    const local = this.#free(name);
    this.#needs.push({ from, name, local });
    return local;
  }

  drop(taken: TakenName): void {
    this.#drops.add(taken);
  }

  edits(): Edit[] {
    return [...this.#additions(), ...this.#removals()];
  }

  /** A name that nothing in the file has, in whatever scope. */
  #free(name: string): string {
    if (!this.#names) {
      const names = new Set<string>();
      walk(this.#tree.program, (node) => {
        if (node.type === 'Identifier' || node.type === 'JSXIdentifier') names.add(node.name);
      });
      this.#names = names;
    }
    const capital = name.charAt(0).toUpperCase() + name.slice(1);
    let local = name;
    for (let turn = 1; this.#names.has(local); turn += 1) local = `amplitude${capital}${turn > 1 ? turn : ''}`;
    this.#names.add(local);
    return local;
  }

  #additions(): Edit[] {
    const edits: Edit[] = [];
    const lines: string[] = [];
    const form = this.#layout.isCommonJs ? 'require' : 'import';
    for (const from of new Set(this.#needs.map((need) => need.from))) {
      const entries = this.#needs.filter((need) => need.from === from).map((need) => ({ ...need, isType: false }));
      const list = this.taken(from)[0]?.list;
      const last = list?.parts.at(-1);
      const more = entries.map((entry) => `, ${entryText(entry, form)}`).join('');
      if (last) edits.push({ start: last.end ?? 0, end: last.end ?? 0, text: more });
      else lines.push(linkText(from, entries, { form, keyword: 'const', isTypeImport: false }, this.#layout));
    }
    if (lines.length === 0) return edits;
    const { at, before, after } = importPlace(this.#source, this.#tree, this.#layout);
    const isInline = before === ' ';
    const text = lines.map((line) => before + (isInline ? line.replace(/;?$/, ';') : line) + after).join('');
    return [...edits, { start: at, end: at, text }];
  }

  #removals(): Edit[] {
    return [...new Set([...this.#drops].map(({ list }) => list))].flatMap((list): Edit[] => {
      const gone = new Set([...this.#drops].filter((one) => one.list === list).map(({ part }) => part));
      const { statement, parts, isWhole } = list;
      if (isWhole && parts.every((part) => gone.has(part))) {
        return [{ ...spanToRemove(this.#source, statement.start ?? 0, statement.end ?? 0), text: '' }];
      }
      return parts.flatMap((part, place): Edit[] => {
        if (!gone.has(part)) return [];
        const before = parts.slice(0, place).findLast((one) => !gone.has(one));
        const earlier = parts[place - 1];
        const next = parts[place + 1];
        if (before && earlier) return [{ start: earlier.end ?? 0, end: part.end ?? 0, text: '' }];
        return [{ start: part.start ?? 0, end: next?.start ?? part.end ?? 0, text: '' }];
      });
    });
  }
}
