export type CodemodErrorCode =
  | 'UNKNOWN_TRANSFORM'
  | 'NOT_REVERSIBLE'
  | 'ROOT_NOT_FOUND'
  | 'PATH_NOT_FOUND'
  | 'PATH_OUTSIDE_ROOT'
  | 'UNKNOWN_BASE'
  | 'NO_TERMINAL'
  | 'DIRTY_TREE'
  | 'OVERLAPPING_EDITS'
  | 'UNPARSABLE_SOURCE';

const brand = Symbol.for('amplitude-ai.codemod-error');

/** Says what was received and what to do next. Branded, because two copies of the package may share a process. */
export class CodemodError extends Error {
  readonly code: CodemodErrorCode;
  readonly next: string;
  readonly [brand] = true;

  constructor(code: CodemodErrorCode, received: string, next: string) {
    super(`${received} ${next}`);
    this.name = 'CodemodError';
    this.code = code;
    this.next = next;
  }
}

export function isCodemodError(value: unknown): value is CodemodError {
  return value instanceof Error && brand in value;
}
