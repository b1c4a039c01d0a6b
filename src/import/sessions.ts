import { eventData } from '../../schema/generated/fields.ts';
import type { Entry } from './read-line.ts';

/** What the end of a session repeats of its last line. */
const carried = [
  'sessionId',
  'userId',
  'deviceId',
  'browserSessionId',
  'groups',
  'agentId',
  'agentVersion',
  'customerOrgId',
  'env',
] as const;

/** A session that no more lines are expected of, as the options of its end. */
export interface EndedSession {
  readonly options: Readonly<Record<string, unknown>> & { readonly sessionId: string };
  /** Time of its last message, milliseconds since 1970. */
  readonly time: number;
}

export interface Place {
  /** Position among the lines of the session, from 1. */
  readonly position: number;
  readonly turnId: number | undefined;
  /** A session that had to be forgotten to remember this one, if it was not ended by a line of its own. */
  readonly forgotten: EndedSession | undefined;
}

interface Memory {
  position: number;
  turn: number;
  lastTime: number;
  isEnded: boolean;
  /** Of the last line, what its end repeats: never the text. */
  last: EndedSession['options'];
}

/**
 * Numbers the lines and turns of each session. It remembers the sessions that were active last, so that a file of any
 * length is read in bounded memory: one that rests while `limit` others are active begins again at turn 1.
 */
export class Sessions {
  readonly #known = new Map<string, Memory>();
  readonly #limit: number;
  /** Sessions that were begun. */
  begun = 0;
  forgotten = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  take({ event, options, time }: Entry): Place {
    const { sessionId } = options;
    const memory = this.#recall(sessionId);
    memory.position += 1;
    memory.lastTime = Math.max(memory.lastTime, time);
    memory.isEnded = event === 'sessionEnd';
    memory.last = carriedFrom(options);
    return { position: memory.position, turnId: turnOf(event, options, memory), forgotten: this.#makeRoom() };
  }

  /** Sessions that have not been ended by a line of their own, the one that has rested longest first. */
  *open(): Generator<EndedSession> {
    for (const memory of this.#known.values()) if (!memory.isEnded) yield endOf(memory);
  }

  /** Says that the open sessions have been ended: until a line opens one again, it has no further end. */
  markEnded(): void {
    for (const memory of this.#known.values()) memory.isEnded = true;
  }

  #recall(sessionId: string): Memory {
    const known = this.#known.get(sessionId);
    if (known)
      this.#known.delete(sessionId); // Set again below: a Map keeps the order in which keys came.
    else this.begun += 1;
    const memory = known ?? { position: 0, turn: 0, lastTime: 0, isEnded: false, last: { sessionId } };
    this.#known.set(sessionId, memory);
    return memory;
  }

  #makeRoom(): EndedSession | undefined {
    if (this.#known.size <= this.#limit) return undefined;
    const [oldest] = this.#known;
    if (!oldest) return undefined;
    const [sessionId, memory] = oldest;
    this.#known.delete(sessionId);
    this.forgotten += 1;
    return memory.isEnded ? undefined : endOf(memory);
  }
}

function turnOf(event: Entry['event'], options: Entry['options'], memory: Memory): number | undefined {
  if (typeof options.turnId === 'number') {
    memory.turn = Math.max(memory.turn, options.turnId);
    return options.turnId;
  }
  const rule = eventData[event].turn;
  if (rule === 'none') return undefined;
  if (rule === 'next') memory.turn += 1;
  return Math.max(memory.turn, 1);
}

function carriedFrom(options: Entry['options']): EndedSession['options'] {
  const kept: Record<string, unknown> = {};
  for (const key of carried) if (options[key] !== undefined) kept[key] = options[key];
  return { ...kept, sessionId: options.sessionId };
}

const endOf = ({ last, lastTime }: Memory): EndedSession => ({ options: last, time: lastTime });
