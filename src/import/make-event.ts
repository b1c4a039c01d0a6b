import { eventData } from '../../schema/generated/fields.ts';
import { mayLeave, strictest } from '../core/content-mode.ts';
import { toEvent, type Writing } from '../core/to-event.ts';
import type { TrackedEvent } from '../core/tracker.ts';
import { insertIdOf } from './insert-id.ts';
import type { Entry } from './read-line.ts';
import type { EndedSession, Place } from './sessions.ts';

/** An event as it will be sent. */
export interface MadeEvent {
  readonly event: TrackedEvent;
  readonly json: string;
  readonly bytes: number;
  /** Whom Amplitude counts it for when it limits rates. */
  readonly owners: readonly string[];
  /** Line that it came from, for telling what became of it. */
  readonly line: number;
}

/** Makes events of the past by the code that makes live ones, with the time and the ids of the past. */
export class EventMaker {
  readonly #writing: Writing;

  constructor(writing: Writing) {
    this.#writing = writing;
  }

  /** Takes note of a line whose event was sent before: costs of a run are told as differences. */
  passOver({ options }: Entry): void {
    this.#writing.costOf?.(options, {});
  }

  fromLine({ event, options, time, shape }: Entry, { position, turnId }: Place, line: number): MadeEvent {
    const own = shape.idOption === null ? undefined : options[shape.idOption];
    const contentKeys = this.#mayTellContent(options) ? shape.contentKeys : [];
    const mark = own === undefined ? `#${position}` : String(own);
    const insertId = insertIdOf({ event, options, time, mark, contentKeys });
    const id = shape.idOption === null ? undefined : own === undefined ? insertId : String(own);
    return this.#make(event, options, { id, turnId, time, insertId, line });
  }

  endOf({ options, time }: EndedSession, line: number): MadeEvent {
    const insertId = insertIdOf({ event: 'sessionEnd', options, time, mark: 'end', contentKeys: [] });
    return this.#make('sessionEnd', options, { id: undefined, turnId: undefined, time, insertId, line });
  }

  #mayTellContent({ contentMode }: Entry['options']): boolean {
    const { contentMode: mode, redactor } = this.#writing;
    return redactor === undefined && mayLeave(strictest(mode, contentMode), 'content');
  }

  #make(event: TrackedEvent, options: Entry['options'], facts: Facts): MadeEvent {
    const { id, turnId, time, insertId, line } = facts;
    const pending = { data: eventData[event], options, bound: {}, id, turnId, time };
    // Its reasons to refuse an event are for apps that can still be corrected; the past lacks what it lacks.
    const { event: made } = toEvent(pending, this.#writing);
    made.insert_id = insertId;
    const owners = [made.user_id, made.device_id].filter((owner) => owner !== undefined);
    const json = JSON.stringify(made);
    return { event, json, bytes: Buffer.byteLength(json), owners, line };
  }
}

interface Facts {
  readonly id: string | undefined;
  readonly turnId: number | undefined;
  readonly time: number;
  readonly insertId: string;
  readonly line: number;
}
