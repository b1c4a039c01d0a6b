import type { Span } from './span.ts';

const longestLocal = 64;
const anchor = /@|%40/g;
// ASCII top-level names first: in "a@b.com谢谢" the name ends before the next script begins.
const domain = /(?:[\p{L}\p{M}\p{N}-]{1,63}\.){1,10}(?:xn--[a-z\d-]{2,59}|[a-z]{2,24}|\p{L}{2,24})/iuy;
const packageVersion = /^\d+\.\d+\.\d+-/;
const localAscii = /[\w.%+~!#$'*^-]/;
const letterElsewhere = /[\p{L}\p{M}\p{N}]/u;
/** Scripts that put no space between a word and an address. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const decoration = /[.%+~!#$'*^-]/;

/** E-mail addresses, found from their `@`: a pattern that starts at the name is quadratic on `a.a.a.`. */
export function* findEmails(text: string): Iterable<Span> {
  anchor.lastIndex = 0;
  for (let match = anchor.exec(text); match; match = anchor.exec(text)) {
    domain.lastIndex = match.index + match[0].length;
    const host = domain.exec(text)?.[0];
    if (host === undefined || packageVersion.test(host)) continue;
    const start = startOfLocal(text, match.index);
    if (start === match.index) continue;
    anchor.lastIndex = match.index + match[0].length + host.length;
    yield [start, anchor.lastIndex];
  }
}

function startOfLocal(text: string, at: number): number {
  const withUnspaced = unspaced.test(text.charAt(at - 1));
  let start = at;
  while (start > 0 && at - start < longestLocal && belongs(text.charAt(start - 1), withUnspaced)) start -= 1;
  let plain = start;
  while (plain < at && decoration.test(text.charAt(plain))) plain += 1;
  return plain === at ? start : plain;
}

function belongs(character: string, withUnspaced: boolean): boolean {
  if (character <= '\x7f') return localAscii.test(character);
  return letterElsewhere.test(character) && (withUnspaced || !unspaced.test(character));
}
