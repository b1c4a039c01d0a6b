import { CodemodError } from './codemod-error.ts';

/** Replaces `source.slice(start, end)`; offsets are UTF-16 units of the untouched source. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies all edits at once. Every character outside of them survives as it was. */
export function splice(source: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let out = '';
  let at = 0;
  for (const { start, end, text } of ordered) {
    if (start < at || end < start || end > source.length) {
      throw new CodemodError(
        'OVERLAPPING_EDITS',
        `The edit at ${start}-${end} overlaps the one before it (which ends at ${at}) or leaves the source (length ${source.length}).`,
        'Nothing was written: the transform has to merge or drop one of its edits.',
      );
    }
    out += source.slice(at, start) + text;
    at = end;
  }
  return out + source.slice(at);
}
