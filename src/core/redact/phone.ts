import { behindLabel } from './labelled.ts';
import { type Find, matching, whenHas } from './span.ts';

const label =
  /(?:(?<!i)phone(?!\])|(?<![a-z])(?:telefon[eo]?|teléfono|tel|tél|celular|mobile|mobil|móvil|fax|whatsapp|cell(?=[:=_"'])))[ _-]?(?:number|nummer|no\.?|nr\.?|#)?[^a-z\d\n]{0,6}(?:is |was )?/gi;

const hasDigits = (least: number, most: number) => (found: string) => {
  let digits = 0;
  for (const character of found) if (character >= '0' && character <= '9') digits += 1;
  return digits >= least && digits <= most;
};
const pairs = /^\d{2}(?:[ /-]\d{2})+$/;
const isDate = /^(\d{2})([ ./-])\d{2}\2(?:19|20)\d{2}/;

/** Not inside a word, nor behind a word and a joining sign: such digits are part of a longer id. */
const shape = (source: string) => new RegExp(`(?=[\\d(])(?<!\\w|\\w[-.](?=\\d))(?:${source})(?!\\w|[-.]\\d)`, 'g');

/** What follows a country code: digits with signs between them, one group perhaps in parentheses. */
const rest = String.raw`(?:[ ./-]{0,2}\d){0,3}(?:[ ./-]{0,2}\(\d{1,5}\))?(?:[ ./-]{0,2}\d){4,11}`;

/** How telephone numbers are written. Digits alone are a phone number only behind the word. */
const shapes: Readonly<Record<string, Find>> = {
  // Five spaces: what is left of the plus sign's escape in JSON when it is folded.
  international: matching(
    new RegExp(String.raw`(?=[(+])(?<![A-Za-z_+])(?:\(\+[1-9]\d{0,3}\)|\+(?: {5})?[1-9])${rest}(?!\d)`, 'g'),
    hasDigits(8, 20),
  ),
  'international, 00': matching(shape(String.raw`00[1-9]\d{0,2}(?=[ ./(-])${rest}`), hasDigits(10, 20)),
  'Russia, Kazakhstan': matching(shape(String.raw`8[ -]?\(?[79]\d{2}\)?[ -]?\d{3}[ -]\d{2}[ -]?\d{2}`), () => true),
  'North America': matching(
    shape(String.raw`(?:1[ .-]?)?(?:\(\d{3}\)[ -]?\d{3}[ .-]|\d{3}[.-]\d{3}[.-]|[2-9]\d{2} [2-9]\d{2}[ -])\d{4}`),
    () => true,
  ),
  'trunk prefix': matching(
    shape(
      String.raw`(?:0[1-9]\d{0,3}[ /-]\d{3,8}(?:([ -])\d{2,8}(?:\1\d{2,4}){0,2})?|0[1-9]\d{0,3}(?:[ /-]\d{2,4}){2,4})`,
    ),
    (found) => hasDigits(9, 12)(found) && !isDate.test(found) && !pairs.test(found),
  ),
  'pairs, France': matching(
    shape(String.raw`0[1-9]([ .-])(?<!(?<!\d)\d{2}\1\d{2}\1)\d{2}(?:\1\d{2}){3}(?!\1\d{2}(?!\d))`),
    (found) => !isDate.test(found),
  ),
  'area code in parentheses': matching(
    shape(String.raw`\((?!(?:19|20)\d{2}\))\d{2,5}\)[ -]?\d{2,5}(?:[ -]\d{2,5}){1,3}`),
    hasDigits(9, 12),
  ),
  India: matching(shape(String.raw`0[6-9]\d{4}[ -]\d{5}`), () => true),
  China: matching(shape(String.raw`1[3-9]\d([ -])\d{4}\1\d{4}`), () => true),
  Spain: matching(shape(String.raw`[67]\d{2}([ -])\d{2}(?:\1\d{2}){2}`), () => true),
  labelled: behindLabel(label, /(?:\(\d{1,5}\)[ ./-]{0,2}\d(?:[ ./-]{0,2}\d){4,12}|\d(?:[ ./-]{0,2}\d){6,14})(?!\w)/y),
};

const sevenCharacters = /\d[\d ./()-]{6}/;

export const phoneRows: readonly { readonly name: string; readonly find: Find }[] = Object.entries(shapes).map(
  ([name, find]) => ({ name, find: whenHas(sevenCharacters, find) }),
);
