import type { ProviderFacts } from '../../../src/providers/facts.ts';

import { ownPackage } from '../../lib/own-package.ts';

/** What a specifier is to this transform; undefined for all modules that are none of our business. */
export type SpecifierRole =
  | { readonly role: 'swap'; readonly facts: ProviderFacts; readonly to: string; readonly isAlias: boolean }
  /** An entry of the package with values that we do not replace. */
  | { readonly role: 'foreign'; readonly facts: ProviderFacts; readonly reason: string }
  | { readonly role: 'deep'; readonly facts: ProviderFacts }
  /** Fetched by version or from a URL: Deno, import maps, content delivery networks. */
  | { readonly role: 'fetched'; readonly facts: ProviderFacts };

export const dropinOf = (facts: ProviderFacts): string => `${ownPackage}/${facts.dropin}`;

const isBelow = (text: string, prefix: string) => text === prefix || text.startsWith(`${prefix}/`);

/** `npm:name@1`, `https://host/name@1/+esm`: the name as whole steps of a path, up to a version. */
function isFetched(text: string, name: string): boolean {
  const [scheme] = /^(?:npm:|https?:\/\/[^/]+)/.exec(text) ?? [];
  if (scheme === undefined) return false;
  const path = `/${text.slice(scheme.length).replace(/^\//, '')}/`;
  return path.includes(`/${name}/`) || path.includes(`/${name}@`);
}

function forwardRole(text: string, facts: ProviderFacts): SpecifierRole | undefined {
  const { name, aliases = [], foreignEntries = [] } = facts.package;
  if (text === name) return { role: 'swap', facts, to: dropinOf(facts), isAlias: false };
  if (aliases.includes(text)) return { role: 'swap', facts, to: dropinOf(facts), isAlias: true };
  const foreign = foreignEntries.find(({ pattern }) => isBelow(text, pattern));
  if (foreign) return { role: 'foreign', facts, reason: foreign.reason };
  if (isBelow(text, name)) return { role: 'deep', facts };
  return isFetched(text, name) ? { role: 'fetched', facts } : undefined;
}

export function roleOf(text: string, table: readonly ProviderFacts[], reverse: boolean): SpecifierRole | undefined {
  for (const facts of table) {
    if (reverse) {
      if (text === dropinOf(facts)) return { role: 'swap', facts, to: facts.package.name, isAlias: false };
      continue;
    }
    const role = forwardRole(text, facts);
    if (role) return role;
  }
  return undefined;
}
