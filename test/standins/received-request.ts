import type { IncomingHttpHeaders } from 'node:http';

export interface ReceivedRequest {
  readonly method: string;
  /** Path without its query. */
  readonly path: string;
  /** The query with its question mark, or nothing. */
  readonly search: string;
  readonly headers: IncomingHttpHeaders;
  /** Parsed JSON; undefined when the body was empty or no JSON. */
  readonly body: unknown;
  /** `Date.now()` when the whole request had arrived. */
  readonly at: number;
  /** The client went away before the answer was complete. A socket that a scenario killed does not count. */
  aborted: boolean;
}
