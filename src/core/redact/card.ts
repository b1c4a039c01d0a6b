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
const runs = /(?<!\d[ -]?)\d(?:[ -]?\d){12,}/g;

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
  const digits = run.replace(/[ -]/g, '');
  const begins = (nth: number) => !isDigit(run, (places[nth] ?? 0) - 1);
  const ends = (nth: number) => !isDigit(run, (places[nth] ?? run.length) + 1);
  for (let first = 0; first <= digits.length - 13; first += 1) {
    if (!begins(first)) continue;
    const length = cardLength(digits, first, (wanted) => ends(first + wanted - 1));
    if (length === undefined) continue;
    yield [places[first] ?? 0, (places[first + length - 1] ?? run.length) + 1];
    first += length - 1;
  }
}

/** The longest number from a place on that ends where digits are parted, fits a network and has its check digit. */
function cardLength(digits: string, first: number, endsAfter: (length: number) => boolean): number | undefined {
  return lengthsFor(digits.slice(first, first + 3)).findLast(
    (length) => first + length <= digits.length && endsAfter(length) && passesLuhn(digits, first, length),
  );
}

function passesLuhn(digits: string, first: number, length: number): boolean {
  let sum = 0;
  for (let index = 0; index < length; index += 1) {
    const digit = digits.charCodeAt(first + length - 1 - index) - 48;
    sum += index % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return sum % 10 === 0;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at); // NaN outside of the text, which is no digit.
  return code >= 48 && code <= 57;
}

/** Part of a hash, an id or a decimal. */
function isInsideAWord(text: string, start: number, end: number): boolean {
  return (
    /[\p{L}_]$|\d\.$/u.test(text.slice(Math.max(0, start - 2), start)) ||
    /^(?:[\p{L}_]|\.\d)/u.test(text.slice(end, end + 2))
  );
}
