/** Below this a number cannot be milliseconds of a conversation with a model (it would be 1973): it is seconds. */
const SECONDS_BELOW = 100_000_000_000;

/** ISO 8601: a date, or a date and time, with or without zone. `Date.parse` alone takes far too much. */
const ISO = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * Milliseconds since 1970 from what logs hold: milliseconds, seconds (as in OpenAI's `created_at`), or ISO 8601. A
 * date without a zone is UTC, so that the same file gives the same events on every machine.
 */
export function readTime(value: unknown): number | undefined {
  if (typeof value === 'number') return fromNumber(value);
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (/^\d+(?:\.\d+)?$/.test(text) && text.length >= 9) return fromNumber(Number(text));
  const match = ISO.exec(text);
  if (!match) return undefined;
  const zoned = match[1] === undefined && text.length > 10 ? `${text}Z` : text;
  const time = Date.parse(zoned.replace(' ', 'T'));
  return Number.isNaN(time) ? undefined : time;
}

function fromNumber(value: number): number | undefined {
  if (!Number.isFinite(value) || value <= 0) return undefined;
  return Math.round(value < SECONDS_BELOW ? value * 1000 : value);
}
