import type { z } from 'zod';

export interface EventDefinition {
  /** Name on the wire. */
  readonly type: string;
  /** Method of the tracker that records it; server-side events have none. */
  readonly method: string | null;
  /**
   * Who sends it: this package, or Amplitude after a session has closed (never to be sent by a client). `dialect`: this
   * package, where an app asks for that dialect.
   */
  readonly origin: 'sdk' | 'server' | 'dialect';
  readonly summary: string;
  /** Value of `[Agent] Component Type`, where the event has one. */
  readonly component: string | null;
  /** Option whose value the tracking method returns and which is generated when it is missing. */
  readonly idOption: string | null;
  /** A message takes the next turn; a tool call happens in the current one; the others say nothing about turns. */
  readonly turn: 'next' | 'current' | 'none';
  readonly fields: Readonly<Record<string, z.ZodType>>;
}

/** Checks an event against the shape and keeps its literal types. */
export function defineEvent<const T extends EventDefinition>(event: T): T {
  return event;
}
