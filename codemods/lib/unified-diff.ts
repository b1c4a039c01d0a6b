import { createTwoFilesPatch } from 'diff';

/** A patch that `git apply` takes; `null` stands for no file. */
export function unifiedDiff(file: string, before: string | null, after: string | null): string {
  const names = [before === null ? '/dev/null' : `a/${file}`, after === null ? '/dev/null' : `b/${file}`] as const;
  const patch = createTwoFilesPatch(...names, before ?? '', after ?? '', undefined, undefined, { context: 3 });
  // The library opens with a rule of its own that no other tool writes.
  return patch.replace(/^=+\n/, '');
}
