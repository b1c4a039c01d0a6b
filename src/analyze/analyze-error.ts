export type AnalyzeErrorCode =
  | 'ROOT_NOT_FOUND'
  | 'PATH_NOT_FOUND'
  | 'PATH_OUTSIDE_ROOT'
  | 'NOT_A_SOURCE_FILE'
  | 'ABORTED';

/** A question that cannot be answered: says what was received and what to do next. */
export class AnalyzeError extends Error {
  override readonly name = 'AnalyzeError';
  readonly code: AnalyzeErrorCode;

  constructor(code: AnalyzeErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
