export type InboxErrorCode =
  | 'INBOX_WAIT_TIMEOUT'
  | 'INBOX_CLOSED'
  | 'INBOX_PORT_UNAVAILABLE'
  | 'INBOX_FILE_UNUSABLE'
  | 'INBOX_RUNS_ALREADY'
  | 'INBOX_FORWARD_INVALID';

export class InboxError extends Error {
  override readonly name = 'InboxError';
  readonly code: InboxErrorCode;

  constructor(code: InboxErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
