import { fold } from './fold.ts';
import { piiTable } from './pii-table.ts';
import { replaceSpans } from './span.ts';

const mostPasses = 4;

/**
 * Puts a placeholder such as `[email]` in the place of everything that the table finds. What was replaced may have kept
 * its neighbour from being seen, so a text that changed is looked at again.
 */
export function redactPii(text: string): string {
  let result = text;
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const before = result;
    result = redactOnce(before);
    if (result === before) break;
  }
  return result;
}

function redactOnce(text: string): string {
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
