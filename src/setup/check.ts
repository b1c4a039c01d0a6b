export type CheckStatus = 'ok' | 'warning' | 'failed' | 'skipped';

/** One thing that was looked at. */
export interface Check {
  readonly name: string;
  readonly status: CheckStatus;
  /** What was found; never a key, never content. */
  readonly found: string;
  /** A line to copy into a shell, or what to do by hand. Every check that failed has one. */
  readonly fix?: string;
}
