/**
 * Codes of the errors that this package throws. They are thrown while configuring or importing, never from a tracked
 * call; and `INVALID_EVENT` from the tracking methods, if `validate` asks for it, and `TOOL_TIMEOUT` from a tool that was
 * given a time limit.
 */
export type ErrorCode =
  | 'DELIVERY_FAILED'
  | 'INPUT_CHANGED'
  | 'INPUT_REJECTED'
  | 'INVALID_CONFIG'
  | 'INVALID_EVENT'
  | 'INVALID_KEY'
  | 'NO_TRACKER'
  | 'PEER_MISSING'
  | 'TOOL_TIMEOUT'
  | 'UNKNOWN_CLIENT';

const brand = Symbol.for('amplitude-ai.error');

/** What this package throws: a code to branch on, and a message that says what was received and what to do. */
export class AmplitudeAIError extends Error {
  readonly code: ErrorCode;
  readonly [brand] = true;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'AmplitudeAIError';
    this.code = code;
  }

  /** Holds across copies of the package, where `instanceof` alone would not. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === 'object' && value !== null && brand in value;
  }
}
