import { behindLabel } from './labelled.ts';
import { matching } from './span.ts';

const label =
  /(?:\bssn(?!\])|\bitin|social[ _-]?security)[ _-]?(?:number|no\.?|nr\.?|#)?[^\p{L}\p{N}\n]{0,6}(?:is |was )?/giu;

/** Social security numbers of the US as they are written, 123-45-6789. */
export const findSocialSecurity = matching(
  /(?<![\p{L}\p{N}_+]|\d[-.])(?!000|666)\d{3}([- ])(?!00)\d{2}\1(?!0000)\d{4}(?![\p{L}\p{N}_]|[-.]\d)/gu,
  () => true,
);

/** Nine digits alone are anything; behind their name they are a social security number. */
export const findLabelledSocialSecurity = behindLabel(label, /\d{9}(?![\p{L}\p{N}_])/uy);
