import { noticeOnce } from '../notice.ts';
import { type Apply, redacted } from './custom-pattern.ts';
import { finishesWithin } from './deadline.ts';

/** For all texts of one value. A pattern that is fit for use needs a few milliseconds for 100 KB. */
const deadline = 100;

/**
 * Applies the app's patterns to texts, in their order. Fails closed: a text whose pattern throws, returns no string or
 * does not finish is replaced as a whole, as is every text that is not reached in time.
 */
export function redactCustom(patterns: readonly Apply[], texts: Iterable<string>): ReadonlyMap<string, string> {
  const results = new Map<string, string>();
  let current = 0;
  const isDone = finishesWithin(deadline, () => {
    for (const text of texts) {
      if (results.has(text)) continue;
      let result = text;
      for (current = 0; current < patterns.length && result !== redacted; current += 1) {
        result = applySafely(patterns[current], current, result);
      }
      results.set(text, result);
    }
  });
  if (!isDone) {
    const pattern = Math.min(current, patterns.length - 1);
    noticeOnce(
      `redaction:deadline:${pattern}`,
      `Redaction pattern ${pattern + 1} was not done after ${deadline} ms, so that the text is sent as ${redacted}. ` +
        'Avoid a repetition inside a repetition, and put an upper bound on what repeats, as in {1,64}.',
    );
  }
  return results;
}

function applySafely(pattern: Apply | undefined, index: number, text: string): string {
  let result: unknown;
  try {
    result = pattern?.(text);
  } catch {
    return refused(index, 'threw an error');
  }
  if (typeof result === 'string') return result;
  Promise.resolve(result).catch(() => undefined); // Else a rejection of the app's promise would end the process.
  return refused(index, `returned ${result === null ? 'null' : typeof result} and not a string`);
}

function refused(index: number, what: string): string {
  noticeOnce(`redaction:pattern:${index}`, `Redaction pattern ${index + 1} ${what}; the text is sent as ${redacted}.`);
  return redacted;
}
