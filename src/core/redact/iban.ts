import type { Span } from './span.ts';

/** Countries by the length of their account numbers, from SWIFT's registry. */
const countriesByLength: Readonly<Record<number, string>> = {
  15: 'NO',
  16: 'BE',
  18: 'DK FI FK FO GL NL SD',
  19: 'MK SI',
  20: 'AT BA EE KZ LT LU MN XK',
  21: 'CH CR HR LI LV',
  22: 'BG BH DE GB GE IE ME RS VA',
  23: 'AE GI IL IQ OM SO TL',
  24: 'AD CZ DZ ES MD PK RO SA SE SK TN VG',
  25: 'AO CV GW LY MZ PT ST',
  26: 'IR IS TR',
  27: 'BF BI BJ CF CG CM DJ FR GA GQ GR IT KM MC MG MR SM',
  28: 'AL AZ BY CI CY DO GT HN HU LB ML NE NI PL SN SV TD TG',
  29: 'BR EG PS QA UA',
  30: 'JO KW MU YE',
  31: 'MT SC',
  32: 'LC',
  33: 'RU',
};

const lengths = new Map(
  Object.entries(countriesByLength).flatMap(([length, countries]) =>
    countries.split(' ').map((country) => [country, Number(length)] as const),
  ),
);

const head = /[A-Z]{2}\d{2}(?<!\w.{4})/gi;

/** International bank account numbers, with or without spaces between the groups. */
export function* findIbans(text: string): Iterable<Span> {
  head.lastIndex = 0;
  for (let match = head.exec(text); match; match = head.exec(text)) {
    const end = endOfIban(text, match.index, match[0].slice(0, 2).toUpperCase());
    if (end === undefined) continue;
    yield [match.index, end];
    head.lastIndex = end;
  }
}

function endOfIban(text: string, start: number, country: string): number | undefined {
  const length = lengths.get(country);
  if (length === undefined) return undefined;
  let account = '';
  let at = start;
  for (; account.length < length; at += 1) {
    const character = text.charAt(at);
    if (isLetterOrDigit(character)) account += character;
    else if ((character !== ' ' && character !== '-') || !isLetterOrDigit(text.charAt(at - 1))) return undefined;
  }
  return /\w/.test(text.charAt(at)) || !hasCheckDigits(account) ? undefined : at;
}

function isLetterOrDigit(character: string): boolean {
  return (
    (character >= '0' && character <= '9') ||
    (character >= 'A' && character <= 'Z') ||
    (character >= 'a' && character <= 'z')
  );
}

/** ISO 13616: the head moved to the end, letters as 10 to 35, modulo 97 is 1. */
function hasCheckDigits(account: string): boolean {
  let remainder = 0;
  const turned = account.slice(4).toUpperCase() + account.slice(0, 4).toUpperCase();
  for (let at = 0; at < turned.length; at += 1) {
    const code = turned.charCodeAt(at);
    remainder = code > 57 ? (remainder * 100 + code - 55) % 97 : (remainder * 10 + code - 48) % 97;
  }
  return remainder === 1;
}
