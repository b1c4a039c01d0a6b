import { allFacts } from '../../providers/all-facts.ts';
import type { ProviderFacts } from '../../providers/facts.ts';
import { ownPackage } from './own-package.ts';

/** What an import specifier outside of the project stands for. */
export type EntryPoint =
  | { readonly kind: 'sdk'; readonly row: ProviderFacts; readonly via: 'drop-in' | null; readonly subpath: string }
  | { readonly kind: 'own' }
  | { readonly kind: 'register' };

export interface EntryPoints {
  readonly of: (specifier: string) => EntryPoint | null;
  /** Whether a file's text can matter at all; by bytes, before anything is parsed. */
  readonly mentionedIn: (text: string) => boolean;
  /** The names that are looked for: two projects with the same ones judge a text alike. */
  readonly names: string;
}

/**
 * @param renamed packages that a manifest installs under another name (`"openai-6": "npm:openai@6"`), by that name.
 */
export function createEntryPoints(renamed: ReadonlyMap<string, string>): EntryPoints {
  const rows = new Map(allFacts.map((row) => [row.package.name, row]));
  const named = new Map(rows);
  for (const [alias, name] of renamed) {
    const row = rows.get(name);
    if (row) named.set(alias, row);
  }
  const wholes = new Map(allFacts.flatMap((row) => (row.package.aliases ?? []).map((alias) => [alias, row] as const)));
  const dropIns = new Map(allFacts.map((row) => [`${ownPackage.name}/${row.dropin}`, row]));
  const names = [...named.keys(), ownPackage.name];
  const mention = mentionOf(names);

  const of = (specifier: string): EntryPoint | null => {
    const plain = specifier.replace(/^npm:/, '').replace(/^((?:@[^/@]+\/)?[^/@]+)@[^/]+/, '$1');
    const whole = named.get(plain) ?? wholes.get(plain);
    if (whole) return { kind: 'sdk', row: whole, via: null, subpath: '' };
    const dropIn = dropIns.get(plain);
    if (dropIn) return { kind: 'sdk', row: dropIn, via: 'drop-in', subpath: '' };
    if (plain === ownPackage.name) return { kind: 'own' };
    if (plain === ownPackage.register) return { kind: 'register' };
    const name = packageOf(plain);
    const row = named.get(name);
    return row ? { kind: 'sdk', row, via: null, subpath: plain.slice(name.length + 1) } : null;
  };
  return { of, mentionedIn: (text) => mention.test(text), names: names.join(' ') };
}

function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

function mentionOf(names: readonly string[]): RegExp {
  const literal = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return new RegExp(`['"\`](?:npm:)?(?:${literal})['"\`/@]`);
}
