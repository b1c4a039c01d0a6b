/** A file that set-up wants in a project. */
export interface PlannedFile {
  /** Relative to the project, with slashes. */
  readonly path: string;
  readonly text: string;
  /** The text on disk, if the file exists. */
  readonly found: string | undefined;
  /** An existing file that differs is the user's own, and only `force` may replace it. `add` keeps all that is there. */
  readonly mode: 'whole' | 'add';
}

export type FileFate = 'created' | 'overwritten' | 'extended' | 'unchanged' | 'refused';

/** What becomes of it when the plan is carried out. */
export function fateOf({ text, found, mode }: PlannedFile, force: boolean): FileFate {
  if (found === undefined) return 'created';
  if (found === text) return 'unchanged';
  if (mode === 'add') return 'extended';
  return force ? 'overwritten' : 'refused';
}
