export type ActionErrorCode =
  | 'UNKNOWN_ACTION'
  | 'INVALID_ARGUMENT'
  | 'NO_PROJECT'
  | 'PATH_NOT_FOUND'
  | 'PATH_OUTSIDE_ROOT'
  | 'PATH_IS_LINK'
  | 'NOT_A_FILE'
  | 'STALE_PLAN'
  | 'REFUSED';

const brand = Symbol.for('amplitude-ai.action-error');

/** Says what was received and which call to make instead. */
export class ActionError extends Error {
  readonly code: ActionErrorCode;
  readonly next: string;
  readonly [brand] = true;

  constructor(code: ActionErrorCode, received: string, next: string) {
    super(`${received} ${next}`);
    this.name = 'ActionError';
    this.code = code;
    this.next = next;
  }
}

/** By brand, since a bundle and the sources may meet in one process. */
export function isActionError(value: unknown): value is ActionError {
  return value instanceof Error && brand in value;
}
