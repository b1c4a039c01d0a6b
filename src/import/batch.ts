import type { MadeEvent } from './make-event.ts';

/** A line that gives no event, or whose event Amplitude refused. */
export interface ImportProblem {
  /** From 1. */
  readonly line: number;
  readonly reason: string;
}

/** Where in a source everything before has been dealt with. */
export interface Mark {
  readonly line: number;
  /** Bytes, of the unpacked source. */
  readonly offset: number;
  readonly sha256: string;
  /** Session ends that were sent after the last line. */
  readonly ends: number;
}

/** Amplitude takes 2,000 events and 20 MB; less than half of the bytes keeps memory small and answers quick. */
const MAX_EVENTS = 2_000;
const MAX_BYTES = 8 * 1024 * 1024;

/** A line can end another session besides its own event. */
const EVENTS_OF_A_LINE = 2;

/** Events and faults of some whole lines, in their order. */
export class Batch {
  readonly events: MadeEvent[] = [];
  readonly problems: ImportProblem[] = [];
  #bytes = 0;

  add(event: MadeEvent): void {
    this.events.push(event);
    this.#bytes += event.bytes;
  }

  get isFull(): boolean {
    const { events, problems } = this;
    return events.length > MAX_EVENTS - EVENTS_OF_A_LINE || problems.length >= MAX_EVENTS || this.#bytes >= MAX_BYTES;
  }

  get isEmpty(): boolean {
    return this.events.length === 0 && this.problems.length === 0;
  }
}
