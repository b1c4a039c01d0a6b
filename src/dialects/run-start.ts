import type { EventData } from '../../schema/event-data.ts';

/** The start of a run that an app tells itself. No `[Agent]` event: a session begins with its first message there. */
export const runStart = {
  type: 'start of a run',
  component: null,
  idOption: null,
  turn: 'none',
  fields: [
    ['sessionId', 'sessionId', 'identity', 'plain', 'must', { type: 'string', minLength: 1 }],
    ['context', 'context', 'none', 'json', 'may', { type: 'object', values: {} }],
  ],
} as const satisfies EventData;
