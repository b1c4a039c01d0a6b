import type { Span } from './span.ts';

/** First digits of the card networks and how long their numbers are. They keep most ids and times from being a card. */
const networks: readonly (readonly [prefix: RegExp, lengths: readonly number[]])[] = [
  [/^4/, [13, 16, 19]],
  [/^(?:5[1-5]|2[2-7])/, [16]],
  [/^3[47]/, [15]],
  [/^3(?:0[0-5]|[689])/, [14, 15, 16, 17, 18, 19]],
  [/^(?:35|62|8[12]|220)/, [16, 17, 18, 19]],
  [/^(?:5[0678]|6)/, [13, 14, 15, 16, 17, 18, 19]],
];

const lengthsByPrefix = new Map<string, readonly number[]>();

function lengthsFor(prefix: string): readonly number[] {
  let lengths = lengthsByPrefix.get(prefix); // Of three digits: at most a thousand.
  if (!lengths) lengthsByPrefix.set(prefix, (lengths = networks.find(([start]) => start.test(prefix))?.[1] ?? []));
  return lengths;
}

/** Digits with at most one space or hyphen between them. The lookbehind gives each run one place to start from. */
const runs = /\d(?<!\d[ -]?\d)(?:[ -]?\d){12,}/g;

/**
 * Card numbers with or without separators. Other numbers may stand before and behind with the same separator, so that
 * every place in a run where digits are parted may be the beginning or the end.
 */
export function* findCards(text: string): Iterable<Span> {
  for (const { 0: run, index } of text.matchAll(runs)) {
    for (const [start, end] of cardsIn(run)) {
      if (!isInsideAWord(text, index + start, index + end)) yield [index + start, index + end];
    }
  }
}

function* cardsIn(run: string): Iterable<Span> {
  const places: number[] = [];
  for (let at = 0; at < run.length; at += 1) if (isDigit(run, at)) places.push(at);
  const digits = places.length === run.length ? run : run.replace(/[ -]/g, '');
  const passes = luhnOf(digits);
  const isParted = (before: number) => places[before] !== (places[before - 1] ?? -2) + 1;
  for (let first = 0; first <= digits.length - 13; first += 1) {
    if (!isParted(first)) continue;
    const lengths = lengthsFor(digits.slice(first, first + 3));
    const length = lengths.findLast((wanted) => {
      const behind = first + wanted;
      return behind <= digits.length && isParted(behind) && passes(first, behind);
    });
    if (length === undefined) continue;
    yield [places[first] ?? 0, (places[first + length - 1] ?? run.length) + 1];
    first += length - 1;
  }
}

/** Tells for any part of the digits whether it passes Luhn's check, from running sums with either parity doubled. */
function luhnOf(digits: string): (first: number, behind: number) => boolean {
  const sums = [new Uint32Array(digits.length + 1), new Uint32Array(digits.length + 1)] as const;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = digits.charCodeAt(at) - 48;
    const doubled = digit > 4 ? digit * 2 - 9 : digit * 2;
    sums[0][at + 1] = (sums[0][at] ?? 0) + (at % 2 === 0 ? doubled : digit);
    sums[1][at + 1] = (sums[1][at] ?? 0) + (at % 2 === 1 ? doubled : digit);
  }
  return (first, behind) => {
    const sum = behind % 2 === 0 ? sums[0] : sums[1]; // The digit before the last one is doubled.
    return ((sum[behind] ?? 0) - (sum[first] ?? 0)) % 10 === 0;
  };
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at); // NaN outside of the text, which is no digit.
  return code >= 48 && code <= 57;
}

/** Part of a hash, an id or a decimal. */
function isInsideAWord(text: string, start: number, end: number): boolean {
  return (
    /[a-z_]$|\d\.$/i.test(text.slice(Math.max(0, start - 2), start)) ||
    /^(?:[a-z_]|\.\d)/i.test(text.slice(end, end + 2))
  );
}
