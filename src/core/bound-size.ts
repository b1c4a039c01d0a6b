/** Amplitude takes uploads of 1 MB: whatever is longer cannot arrive, and redacting it would only hold up the app. */
const LONGEST_TEXT = 2 ** 20;

/** What has no space for longer than that is no prose. */
const LONGEST_WORD = 512;

/** Of one property, which is cut to a thousand characters in the end. */
const MOST_PARTS = 20_000;
const MOST_CHARACTERS = 2 ** 16;

/** Behind that nothing is shown of a value that is too large. */
const MOST_MEMBERS = 99;
const DEEPEST = 13;

const MORE = '…';

/** A text that is not longer than may be looked at. Nothing is cut in the middle: half a key is not known for one. */
export function boundText(text: string, longest = LONGEST_TEXT): string {
  if (text.length <= longest) return text;
  const space = text.lastIndexOf(' ', longest);
  return `${text.slice(0, longest - space < LONGEST_WORD ? Math.max(0, space) : longest)}${MORE}`;
}

interface Left {
  parts: number;
  characters: number;
}

/**
 * The value itself, or the beginning of one that is so large, or shares its parts so often, that writing it would hold
 * up the app: the bytes of a file as the result of a tool, say.
 */
export function boundValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return typeof value === 'string' ? boundText(value) : value;
  if (fits(value, { parts: MOST_PARTS, characters: 16 * MOST_CHARACTERS }, 0)) return value;
  return begun(value, { parts: MOST_PARTS, characters: MOST_CHARACTERS }, 0);
}

/** What cannot be read, or has no end, is dealt with where it is written. */
function fits(value: unknown, left: Left, depth: number): boolean {
  left.parts--;
  if (typeof value === 'string') left.characters -= value.length;
  if (typeof value === 'object' && value !== null && depth < 2 * DEEPEST) {
    if (ArrayBuffer.isView(value)) left.parts -= value.byteLength;
    else if (!everyPart(value, (part) => fits(part, left, depth + 1))) return false;
  }
  return left.parts > 0 && left.characters > 0;
}

function everyPart(owner: object, isFine: (part: unknown) => boolean): boolean {
  try {
    if (Array.isArray(owner)) return owner.length < MOST_PARTS && owner.every(isFine);
    for (const key in owner) if (!isFine((owner as Record<string, unknown>)[key])) return false; // Any key may be read.
  } catch {
    // A getter, or the trap of a proxy.
  }
  return true;
}

function begun(value: unknown, left: Left, depth: number): unknown {
  if (typeof value === 'string') {
    const text = boundText(value, Math.max(0, left.characters));
    left.characters -= text.length;
    return text;
  }
  if (typeof value !== 'object' || value === null) return value;
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  if (depth > DEEPEST || left.parts <= 0) return MORE;
  try {
    return begunObject(value, left, depth);
  } catch {
    return '[unreadable]'; // As above.
  }
}

function begunObject(value: object, left: Left, depth: number): unknown {
  const part = (item: unknown) => {
    left.parts--;
    return begun(item, left, depth + 1);
  };
  if (Array.isArray(value)) {
    const items = value.slice(0, MOST_MEMBERS).map(part);
    return value.length > MOST_MEMBERS ? [...items, `${MORE} ${value.length - MOST_MEMBERS} more`] : items;
  }
  if ('toJSON' in value) return value; // A date, a decimal: small, and written by code of its own.
  const keys = Object.keys(value);
  const entries = keys.slice(0, MOST_MEMBERS).map((key) => {
    return [boundText(key, MOST_MEMBERS), part((value as Record<string, unknown>)[key])]; // As above.
  });
  const over = keys.length - MOST_MEMBERS;
  return Object.fromEntries(over > 0 ? [...entries, [MORE, `${over} more`]] : entries);
}
