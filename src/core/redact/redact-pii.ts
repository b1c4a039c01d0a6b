import { fold } from './fold.ts';
import { type PiiRow, piiTable, secretTable } from './pii-table.ts';
import { replaceSpans } from './span.ts';

const mostPasses = 4;

/**
 * Puts a placeholder such as `[email]` in the place of everything that the table finds. What was replaced may have kept
 * its neighbour from being seen, so a text that changed is looked at again.
 */
export const redactPii = (text: string): string => redactAll(text, piiTable);

/** The same for keys and tokens alone. */
export const redactSecrets = (text: string): string => redactAll(text, secretTable);

function redactAll(text: string, table: readonly PiiRow[]): string {
  let result = text;
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const before = result;
    result = redactOnce(before, table);
    if (result === before) break;
  }
  return result;
}

function redactOnce(text: string, table: readonly PiiRow[]): string {
  let shown = text;
  let folded = fold(text);
  for (const { find, replacement } of table) {
    const spans = [...find(folded)];
    if (spans.length === 0) continue;
    const isSame = shown === folded;
    folded = replaceSpans(folded, spans, replacement);
    shown = isSame ? folded : replaceSpans(shown, spans, replacement);
  }
  return shown;
}
