import { redactPii } from './redact-pii.ts';

const numeric = /^[\p{Nd} .()-]{7,24}$/u;

/** Redacts a text whose key may say what its digits are, as in `{ phone: '4155552671' }`. */
export function redactLabelled(text: string, key: string | undefined): string {
  const alone = redactPii(text);
  if (key === undefined || alone !== text || !numeric.test(text)) return alone;
  const label = `${key}: `;
  const together = redactPii(label + text);
  return together.startsWith(label) ? together.slice(label.length) : alone;
}
