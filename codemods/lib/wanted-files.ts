import ignore from 'ignore';
import { changedFiles } from './changed-files.ts';

export interface Wanted {
  /** Patterns as in a `.gitignore`: only files that match one of them. */
  readonly include?: readonly string[];
  /** Patterns as in a `.gitignore`: no files that match one of them. */
  readonly exclude?: readonly string[];
  /** Only files that differ from this git base, or, when true, from the default branch. */
  readonly changed?: string | boolean;
}

export interface Selection {
  readonly isWanted: (file: string) => boolean;
  /** The user named it as one to leave alone. */
  readonly isExcluded: (file: string) => boolean;
}

const matcher = (patterns: readonly string[] = []) => {
  if (patterns.length === 0) return undefined;
  // Patterns of the command line are written from the root as the shell shows paths.
  const rules = ignore().add(patterns.map((pattern) => pattern.replace(/^(!?)\.\//, '$1/')));
  return (file: string) => rules.ignores(file);
};

/** Which of the files of a project a run is about. */
export async function selection(root: string, { include, exclude, changed }: Wanted): Promise<Selection> {
  const [isIncluded, isExcluded] = [matcher(include), matcher(exclude)];
  const differing =
    changed === undefined || changed === false
      ? undefined
      : await changedFiles(root, changed === true ? undefined : changed);
  return {
    isWanted: (file) =>
      (isIncluded?.(file) ?? true) && !isExcluded?.(file) && (differing === undefined || differing.has(file)),
    isExcluded: (file) => isExcluded?.(file) ?? false,
  };
}
