import { toJson } from './json.ts';

/**
 * Characters that Amplitude keeps of a string property: https://amplitude.com/docs/apis/analytics/http-v2. It cuts off
 * the rest, which would leave half a JSON text; hence the shortening here.
 */
export const MAX_PROPERTY_LENGTH = 1_024;

/** A text within the limit; an ellipsis shows that it was longer. */
export function limitText(text: string, limit: number = MAX_PROPERTY_LENGTH): string {
  if (text.length <= limit) return text;
  const end = limit - 1;
  // Half of a surrogate pair is no character, and some receivers refuse it.
  return `${text.slice(0, isHighSurrogate(text.charCodeAt(end - 1)) ? end - 1 : end)}…`;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

/** From mild to harsh: longest string, most members of a list or an object, deepest level. */
const steps = [
  { text: 900, members: 100, depth: 12 },
  { text: 400, members: 50, depth: 8 },
  { text: 160, members: 20, depth: 6 },
  { text: 60, members: 10, depth: 4 },
  { text: 24, members: 5, depth: 3 },
  { text: 12, members: 3, depth: 2 },
] as const satisfies readonly Step[];

interface Step {
  readonly text: number;
  readonly members: number;
  readonly depth: number;
}

/** JSON within the limit, and JSON still: long strings, lists and deep levels are shortened until it fits. */
export function limitJson(json: string): string {
  if (json.length <= MAX_PROPERTY_LENGTH) return json;
  const value: unknown = JSON.parse(json);
  for (const step of steps) {
    const shorter = toJson(shorten(value, step, step.depth));
    if (shorter !== undefined && shorter.length <= MAX_PROPERTY_LENGTH) return shorter;
  }
  return JSON.stringify('…');
}

/** @param left how much more of it is looked at: parts that are shared are met again and again. */
export function shorten(
  value: unknown,
  step: Step,
  depth: number,
  left = { parts: Number.POSITIVE_INFINITY },
): unknown {
  if (left.parts-- <= 0) return '…';
  if (typeof value === 'string') return limitText(value, step.text);
  if (typeof value !== 'object' || value === null) return value;
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  if (depth === 0) return '…';
  if (Array.isArray(value)) {
    const kept = value.slice(0, step.members).map((item) => shorten(item, step, depth - 1, left));
    return value.length > step.members ? [...kept, `… ${value.length - step.members} more`] : kept;
  }
  if ('toJSON' in value) return value; // A date, a decimal: small, and written by code of its own.
  const entries = Object.entries(value);
  const kept = entries
    .slice(0, step.members)
    .map(([key, item]) => [limitText(key, step.text), shorten(item, step, depth - 1, left)]);
  const over = entries.length - step.members;
  return Object.fromEntries(over > 0 ? [...kept, ['…', `${over} more`]] : kept);
}
