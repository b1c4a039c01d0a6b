import type { Position } from './position.ts';

/**
 * `info`: left as it is, and why. `warning`: left as it is, and calls made here stay unrecorded.
 * `action`: a person has to look; the message says what to do.
 */
export type Severity = 'info' | 'warning' | 'action';

export interface Diagnostic extends Position {
  readonly severity: Severity;
  /** Stable, kebab-case: what tools and tests match on. */
  readonly code: string;
  readonly message: string;
}

export interface FileDiagnostic extends Diagnostic {
  /** Relative to the root, posix. */
  readonly file: string;
}
