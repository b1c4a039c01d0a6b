import { types } from 'node:util';
import { AmplitudeAIError } from '../errors.ts';

/**
 * What an app wants redacted besides the built-in kinds: the source of a regular expression, a regular expression
 * (its flags are kept, every match is replaced by `[redacted]`), or a function from text to redacted text. All patterns
 * together have 100 ms for one value of an event; what is not done then is replaced as a whole, and a function that still
 * runs is broken off.
 *
 * @example
 * ```ts
 * import type { CustomPattern } from 'amplitude-ai';
 *
 * const patterns: CustomPattern[] = ['EMP-\\d{6}', /project \w{1,20}/i, (text) => text.replaceAll('Falcon', '[project]')];
 * ```
 */
export type CustomPattern = string | RegExp | ((text: string) => string);

/** Stands where a custom pattern matched, and for a whole text whose redaction failed. */
export const redacted = '[redacted]';

/** A pattern as a function. It may throw and may return anything: it is the app's. */
export type Apply = (text: string) => unknown;

/** @throws AmplitudeAIError `INVALID_CONFIG` for what cannot work, with the pattern and what is wrong with it. */
export function compilePattern(pattern: CustomPattern, index: number): Apply {
  if (typeof pattern === 'function') return checkedFunction(pattern, index);
  const expression = expressionOf(pattern, index);
  // Of nothing, `x*` makes matches everywhere; there is nothing to hide in them.
  return (text) => text.replace(expression, (match) => (match === '' ? '' : redacted));
}

function checkedFunction(pattern: (text: string) => string, index: number): Apply {
  if (!types.isAsyncFunction(pattern)) return pattern;
  throw refusal(
    index,
    `the async function ${pattern.name || '(anonymous)'}`,
    'events do not wait; return the text itself',
  );
}

function expressionOf(pattern: string | RegExp, index: number): RegExp {
  if (types.isRegExp(pattern)) {
    return new RegExp(pattern.source, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`);
  }
  if (typeof pattern !== 'string') {
    throw refusal(index, `a value of type ${typeof pattern}`, 'give a string, a RegExp or a function');
  }
  if (pattern === '') throw refusal(index, 'an empty string', 'give the source of a regular expression');
  try {
    return new RegExp(pattern, 'g');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw refusal(index, JSON.stringify(pattern), `${reason}; to match it literally, escape its special characters`);
  }
}

function refusal(index: number, received: string, advice: string): AmplitudeAIError {
  return new AmplitudeAIError('INVALID_CONFIG', `Redaction pattern ${index + 1} is ${received}: ${advice}.`);
}
