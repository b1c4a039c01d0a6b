import { behindLabel } from './labelled.ts';
import { matching, whenHas } from './span.ts';

const label =
  /(?:\bssn(?!\])|\bitin|social[ _-]?security)[ _-]?(?:number|no\.?|nr\.?|#)?[^a-z\d\n]{0,6}(?:is |was )?/gi;

/** Social security numbers of the US as they are written, 123-45-6789. */
export const findSocialSecurity = whenHas(
  /\d[ -]\d{2}[ -]\d/,
  matching(/(?=\d)(?<![\w+]|\d[-.])(?!000|666)\d{3}([- ])(?!00)\d{2}\1(?!0000)\d{4}(?!\w|[-.]\d)/g, () => true),
);

/** Nine digits alone are anything; behind their name they are a social security number. */
export const findLabelledSocialSecurity = behindLabel(label, /\d{9}(?!\w)/y);
