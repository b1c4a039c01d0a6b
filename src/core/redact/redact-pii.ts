import { fold } from './fold.ts';
import { piiTable } from './pii-table.ts';
import { replaceSpans } from './span.ts';

/** Puts a placeholder such as `[email]` in the place of everything that the table finds. */
export function redactPii(text: string): string {
  let shown = text;
  let folded = fold(text);
  for (const { find, replacement } of piiTable) {
    const spans = [...find(folded)];
    if (spans.length === 0) continue;
    const isSame = shown === folded;
    folded = replaceSpans(folded, spans, replacement);
    shown = isSame ? folded : replaceSpans(shown, spans, replacement);
  }
  return shown;
}
