import type { KeptEvent } from '../../inbox/disk/kept-events.ts';
import { type EventRow, messageText, propertiesOf, rowOf } from './event-row.ts';
import { Session } from './session-summary.ts';

const titleLength = 160;

/** All events in short, by what is asked of them. It grows with each event, and is never built anew. */
export class EventIndex {
  readonly rows: EventRow[] = [];
  readonly sessions = new Map<string, Session>();
  /** Rises with every change. */
  version = 0;
  readonly #onChange: () => void;

  constructor(onChange: () => void = () => {}) {
    this.#onChange = onChange;
  }

  add(kept: KeptEvent): void {
    const row = rowOf(kept, kept.span, this.rows.length);
    this.rows.push(row);
    let session = this.sessions.get(row.session);
    if (!session) {
      session = new Session(row.session);
      this.sessions.set(row.session, session);
    }
    const title = row.kind === 'user' ? messageText(propertiesOf(kept)).slice(0, titleLength) : '';
    session.add(row, title);
    this.#changed();
  }

  clear(): void {
    this.rows.length = 0;
    this.sessions.clear();
    this.#changed();
  }

  #changed(): void {
    this.version += 1;
    this.#onChange();
  }
}
