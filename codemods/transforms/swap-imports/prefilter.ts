import type { ProviderFacts } from '../../../src/providers/facts.ts';
import { dropinOf } from './specifier.ts';

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

// Each branch matches in one way only: a lazy `.*?` here would make rows of comments exponential.
const comment = '(?:\\/\\*(?:[^*]|\\*(?!\\/)){0,400}\\*\\/|\\/\\/[^\\n]{0,400}\\n)';

/**
 * A specifier after `from`, `import` or an opening parenthesis. Any call counts, because `createRequire` and mocks
 * come under any name; quotes are looked for before the name, so that prose which mentions it costs no parse.
 */
function pattern(names: readonly string[]): RegExp {
  const name = names.map(literally).join('|');
  return new RegExp(
    `(?:\\bfrom|\\bimport|\\bmodule|\\()(?:\\s|${comment})*['"\`](?:npm:\\/?|https?:[^'"\`\\s]*\\/)?(?:${name})(?=['"\`@/])`,
  );
}

const cache = new WeakMap<readonly ProviderFacts[], { forward: RegExp; reverse: RegExp }>();

function patternsOf(facts: readonly ProviderFacts[]) {
  const known = cache.get(facts);
  if (known) return known;
  const made = {
    forward: pattern(facts.map((row) => row.package.name)),
    reverse: pattern(facts.map(dropinOf)),
  };
  cache.set(facts, made);
  return made;
}

/** Bytes around a name that is too short to stand for itself: half of all files hold a word with it. */
const around = [
  ["'", "'"],
  ['"', '"'],
  ['`', '`'],
  ["'", '/'],
  ['"', '/'],
  ['/', "'"],
  ['/', '"'],
  ['/', '@'],
  [':', '@'],
] as const;
const shortest = 4;

/** Texts without which a file cannot concern us: a plain search for them leaves all but few files. */
export function mentions(facts: readonly ProviderFacts[], reverse: boolean): string[] {
  const names = facts.map((row) => (reverse ? dropinOf(row) : row.package.name));
  const long = names.filter((name) => name.length >= shortest);
  const short = names.filter((name) => name.length < shortest);
  if (short.length === 0) return long;
  return [...long, ...short.flatMap((name) => around.map(([before, after]) => before + name + after)), 'proxyquire'];
}

/** Offset of the first text that may name a package of the table; -1 when there is none. */
export function firstMention(source: string, facts: readonly ProviderFacts[], reverse: boolean): number {
  const at = source.search(reverse ? patternsOf(facts).reverse : patternsOf(facts).forward);
  if (at !== -1) return at;
  return /\bproxyquire\b/.test(source) ? source.indexOf('proxyquire') : -1;
}
