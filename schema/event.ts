import type { z } from 'zod';
import type { EventHead } from './event-data.ts';

export interface EventDefinition extends EventHead {
  /** Method of the tracker that records it; server-side events have none. */
  readonly method: string | null;
  /**
   * Who sends it: this package, or Amplitude after a session has closed (never to be sent by a client). `dialect`: this
   * package, where an app asks for that dialect.
   */
  readonly origin: 'sdk' | 'server' | 'dialect';
  readonly summary: string;
  readonly fields: Readonly<Record<string, z.ZodType>>;
}

/** Checks an event against the shape and keeps its literal types. */
export function defineEvent<const T extends EventDefinition>(event: T): T {
  return event;
}
