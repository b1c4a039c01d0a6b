import { allDetected } from '../../detected/all-detected.ts';
import type { HttpClientFacts } from '../../detected/http-client-facts.ts';
import { httpClients } from '../../detected/http-clients.ts';
import type { RecorderFacts } from '../../detected/recorder-facts.ts';
import { recorders } from '../../detected/recorders.ts';
import { frameworkFacts } from '../../frameworks/all-facts.ts';
import { allFacts } from '../../providers/all-facts.ts';
import { mentionOf } from './mention.ts';
import { ownPackage } from './own-package.ts';
import type { SdkRow } from './sdk-row.ts';

/** What an import specifier outside of the project stands for. */
export type EntryPoint =
  | {
      readonly kind: 'sdk';
      readonly row: SdkRow;
      /** Rows of the same package that know its other exports. */
      readonly others: readonly SdkRow[];
      readonly via: 'drop-in' | null;
      readonly subpath: string;
    }
  | { readonly kind: 'recorder'; readonly rows: readonly RecorderFacts[] }
  | { readonly kind: 'http'; readonly row: HttpClientFacts }
  | { readonly kind: 'own' }
  | { readonly kind: 'register' };

export interface EntryPoints {
  readonly of: (specifier: string) => EntryPoint | null;
  /** Whether a file's text can matter at all; by bytes, before anything is parsed. */
  readonly mentionedIn: (text: string) => boolean;
  /** The names that are looked for: two projects with the same ones judge a text alike. */
  readonly names: string;
}

const replaced = [...allFacts, ...frameworkFacts];
const dropIns = new Map(replaced.map((row) => [`${ownPackage.name}/${row.dropin}`, row]));
const wholes = new Map(replaced.flatMap((row) => (row.package.aliases ?? []).map((alias) => [alias, row] as const)));
const rowsOf = byPackage();
const scopes = [...rowsOf.keys()].filter((name) => name.endsWith('/*')).map((name) => name.slice(0, -1));

function byPackage(): Map<string, readonly SdkRow[]> {
  const rows = new Map<string, readonly SdkRow[]>();
  const add = (name: string, row: SdkRow) => rows.set(name, [...(rows.get(name) ?? []), row]);
  for (const row of replaced) add(row.package.name, row);
  for (const row of allDetected) for (const name of row.packages) add(name, row);
  return rows;
}

/**
 * @param renamed packages that a manifest installs under another name (`"openai-6": "npm:openai@6"`), by that name.
 */
export function createEntryPoints(renamed: ReadonlyMap<string, string>): EntryPoints {
  const known = new Map<string, EntryPoint | null>();
  const search = (specifier: string): EntryPoint | null => {
    const plain = specifier.replace(/^npm:/, '').replace(/^((?:@[^/@]+\/)?[^/@]+)@[^/]+/, '$1');
    const whole = wholes.get(plain);
    if (whole) return sdk([whole], '');
    const dropIn = dropIns.get(plain);
    if (dropIn) return { ...sdk([dropIn], ''), via: 'drop-in' };
    if (plain === ownPackage.name) return { kind: 'own' };
    if (plain === ownPackage.register) return { kind: 'register' };
    const name = packageOf(plain);
    const own = renamed.get(name) ?? name;
    return installed(own + plain.slice(name.length), own);
  };
  const of = (specifier: string): EntryPoint | null => {
    const cached = known.get(specifier);
    if (cached !== undefined) return cached;
    const found = search(specifier);
    known.set(specifier, found);
    return found;
  };
  const aliases = [...renamed].flatMap(([alias, name]) => (installed(name, name) ? [alias] : []));
  return { of, mentionedIn: mentionOf(aliases), names: aliases.join(' ') };
}

function installed(specifier: string, name: string): EntryPoint | null {
  const exact = rowsOf.get(specifier);
  if (exact) return sdk(exact, '');
  const tools = recorders.filter(({ specifiers }) => specifiers.some((each) => covers(each, specifier)));
  if (tools.length > 0) return { kind: 'recorder', rows: tools };
  const http = httpClients.find(({ packages }) => packages.includes(specifier));
  if (http) return { kind: 'http', row: http };
  const rows =
    rowsOf.get(name) ?? scopes.flatMap((scope) => (name.startsWith(scope) ? (rowsOf.get(`${scope}*`) ?? []) : []));
  return rows.length > 0 ? sdk(rows, specifier.slice(name.length + 1)) : null;
}

function sdk([row, ...others]: readonly SdkRow[], subpath: string): Extract<EntryPoint, { kind: 'sdk' }> {
  if (!row) throw new Error('a package without a row is no SDK');
  return { kind: 'sdk', row, others, via: null, subpath };
}

function covers(pattern: string, specifier: string): boolean {
  return pattern.endsWith('/*') ? specifier.startsWith(pattern.slice(0, -1)) : pattern === specifier;
}

function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}
