import { createHash } from 'node:crypto';
import type { Entry } from './read-line.ts';

/** What makes a line the same line wherever it stands: nothing of the file, nothing of this run. */
export interface LineFacts extends Pick<Entry, 'event' | 'options' | 'time'> {
  /** The line's own id, or its position in the session. */
  readonly mark: string;
  /** Options that hold content; none where content must not leave, not even as a hash. */
  readonly contentKeys: readonly string[];
}

/**
 * The same facts give the same id, so that Amplitude, which drops an id that it has seen in the last 7 days, takes an
 * event once. 32 hexadecimal digits of SHA-256.
 */
export function insertIdOf({ event, options, time, mark, contentKeys }: LineFacts): string {
  const contents = contentKeys.map((key) => options[key] ?? null);
  return createHash('sha256')
    .update(JSON.stringify([options.sessionId, event, mark, time, contents]))
    .digest('hex')
    .slice(0, 32);
}
