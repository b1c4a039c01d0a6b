import { createTwoFilesPatch } from 'diff';

/** A patch that `git apply` takes. */
export function unifiedDiff(file: string, before: string, after: string): string {
  const patch = createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, { context: 3 });
  // The library opens with a rule of its own that no other tool writes.
  return patch.replace(/^=+\n/, '');
}
