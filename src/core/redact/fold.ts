const foldable =
  /(?:[\u00a0\u2000-\u200a\u202f\u205f\u3000\u2010-\u2015\u2212\uff01-\uff5e]|(?![0-9\u{10000}-\u{10ffff}])\p{Nd})+/gu;
const uuid = /[\da-f]{8}-(?<![\da-f-].{9})[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}(?![\da-f-])/gi;
const escaped = /\\(?:[nrtbfv]|u[\da-f]{4})/gi;
const someUuid = /-[\da-f]{4}-/i;
const beyondAscii = /[\u0080-\uffff]/;
const ascii = new Map<string, string>();

/**
 * A text of the same length that is easier to search: digits of all scripts, dashes and spaces are ASCII, escapes of
 * JSON inside strings are what they stand for, UUIDs are words. Offsets in it are offsets in the original.
 */
export function fold(text: string): string {
  let folded = text;
  if (folded.includes('\\')) folded = folded.replace(escaped, unescaped);
  if (beyondAscii.test(folded)) folded = folded.replace(foldable, asciiOfAll);
  return someUuid.test(folded) ? folded.replace(uuid, (id) => id.replace(/[\d-]/g, 'z')) : folded;
}

function asciiOfAll(run: string): string {
  let result = '';
  for (const character of run) {
    let known = ascii.get(character);
    if (known === undefined) ascii.set(character, (known = asciiOf(character)));
    result += known;
  }
  return result;
}

function asciiOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (/\p{Nd}/u.test(character)) return String(code - zeroOf(code));
  return /\p{Zs}/u.test(character) ? ' ' : '-';
}

/** Every script has its ten digits in a row, and no digit stands before its zero. */
function zeroOf(digit: number): number {
  let zero = digit;
  while (/\p{Nd}/u.test(String.fromCharCode(zero - 1))) zero -= 1;
  return zero;
}

/** `\n` before a number would otherwise read as the letter n that belongs to it. */
function unescaped(sequence: string): string {
  if (sequence[1] !== 'u' && sequence[1] !== 'U') return '  ';
  const character = String.fromCharCode(Number.parseInt(sequence.slice(2), 16));
  return /\p{L}|\p{M}/u.test(character) ? character.repeat(sequence.length) : character.padEnd(sequence.length);
}
