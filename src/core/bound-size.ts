import { limitText, shorten } from './limit-length.ts';

/** Amplitude takes uploads of 1 MB: whatever is longer cannot arrive, and redacting it would only hold up the app. */
const LONGEST_TEXT = 2 ** 20;

/** What has no space for longer than that is no prose. */
const LONGEST_WORD = 512;

/** Of one property, which is cut to a thousand characters in the end. */
const MOST_PARTS = 20_000;

/** Milder than any step that shortens for good, so that no edge of it is seen. */
const beginning = { text: 4_096, members: 99, depth: 13 };
const PARTS_SHOWN = 1_000;

/** A text that is not longer than may be looked at. It ends between words: half an address is not known for one. */
export function boundText(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  const space = text.lastIndexOf(' ', LONGEST_TEXT - 1);
  return limitText(text, LONGEST_TEXT - space < LONGEST_WORD ? space + 1 : LONGEST_TEXT);
}

/**
 * The value itself, or the beginning of one that is so large, or shares its parts so often, that writing it would hold
 * up the app: the bytes of a file as the result of a tool, say.
 */
export function boundValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return typeof value === 'string' ? boundText(value) : value;
  try {
    return fits(value, { parts: MOST_PARTS, text: LONGEST_TEXT }, 2 * beginning.depth)
      ? value
      : shorten(value, beginning, beginning.depth, { parts: PARTS_SHOWN });
  } catch {
    return value; // A getter, or the trap of a proxy: dealt with where it is written.
  }
}

function fits(value: unknown, left: { parts: number; text: number }, depth: number): boolean {
  left.parts--;
  if (typeof value === 'string') left.text -= value.length;
  if (typeof value === 'object' && value !== null && depth > 0) {
    if (ArrayBuffer.isView(value)) left.parts -= value.byteLength;
    else if (Array.isArray(value) && value.length > left.parts) return false;
    else for (const key in value) if (!fits((value as Record<string, unknown>)[key], left, depth - 1)) return false; // Any key may be read.
  }
  return left.parts > 0 && left.text > 0;
}
