import { join } from 'node:path';
import type { ValidateEvent } from '../event-store.ts';
import type { WireEvent } from '../received-event.ts';
import { EventFile, type Span } from './event-file.ts';
import { eventsFile, type InboxLine, readLine, writeLine } from './inbox-line.ts';

/** An event on disk, handed over once when it is read or comes in. */
export interface KeptEvent extends InboxLine {
  readonly span: Span;
}

export interface KeptStats {
  readonly events: number;
  /** Repetitions of an `insert_id`, of this run and in the file. */
  readonly duplicates: number;
  /** Lines of the file that are no events: cut off, or somebody else's. By their number, the first few. */
  readonly foreignLines: readonly number[];
  readonly foreign: number;
}

const NAMED_LINES = 20;

/** Events on disk. One that repeats an `insert_id` is counted and not kept again, in another run too. */
export class KeptEvents {
  readonly #file: EventFile;
  readonly #validate: ValidateEvent;
  readonly #onEvent: (event: KeptEvent) => void;
  readonly #insertIds = new Set<unknown>();
  readonly #foreignLines: number[] = [];
  #foreign = 0;
  #events = 0;
  #duplicates = 0;

  private constructor(file: EventFile, validate: ValidateEvent, onEvent: (event: KeptEvent) => void) {
    this.#file = file;
    this.#validate = validate;
    this.#onEvent = onEvent;
  }

  /** Reads what is there, each event handed over, and goes on behind it. */
  static async open(
    folder: string,
    validate: ValidateEvent,
    onEvent: (event: KeptEvent) => void,
    onProgress: (done: number, total: number) => void = () => {},
  ): Promise<KeptEvents> {
    const file = await EventFile.open(join(folder, eventsFile));
    const kept = new KeptEvents(file, validate, onEvent);
    let number = 0;
    for await (const { text, offset, length } of file.lines()) {
      number += 1;
      onProgress(offset + length, file.size);
      if (text.trim() !== '') kept.#take(readLine(text), { offset, length }, number);
    }
    await file.mend();
    return kept;
  }

  #take(line: InboxLine | undefined, span: Span, number: number): void {
    if (!line) {
      this.#foreign += 1;
      if (this.#foreignLines.length < NAMED_LINES) this.#foreignLines.push(number);
    } else if (this.#isNew(line.event)) {
      this.#hand({ ...line, span });
    }
  }

  #hand(event: KeptEvent): void {
    this.#events += 1;
    this.#onEvent(event);
  }

  #isNew({ insert_id: id }: WireEvent): boolean {
    if (id === undefined || id === null) return true;
    if (this.#insertIds.has(id)) {
      this.#duplicates += 1;
      return false;
    }
    this.#insertIds.add(id);
    return true;
  }

  /**
   * @returns those that are new.
   * @throws the disk's own error; then nothing of it is kept, and it may be sent again.
   */
  add(events: readonly WireEvent[], receivedAt: number): readonly WireEvent[] {
    const fresh = events.filter((event) => this.#isNew(event));
    const lines = fresh.map((event) => ({ receivedAt, event, faults: this.#faultsOf(event) }));
    try {
      const spans = this.#file.append(lines.map(writeLine));
      for (const [index, line] of lines.entries()) {
        const span = spans[index];
        if (span) this.#hand({ ...line, span });
      }
    } catch (error) {
      for (const { insert_id: id } of fresh) this.#insertIds.delete(id);
      throw error;
    }
    return fresh;
  }

  #faultsOf(event: WireEvent): readonly string[] {
    try {
      return this.#validate(event).map(({ path, message }) => (path ? `${path}: ${message}` : message));
    } catch (error) {
      return [`The validator failed on this event: ${String(error)}`];
    }
  }

  async read(span: Span): Promise<InboxLine | undefined> {
    return readLine(await this.#file.read(span));
  }

  stats(): KeptStats {
    return {
      events: this.#events,
      duplicates: this.#duplicates,
      foreignLines: this.#foreignLines,
      foreign: this.#foreign,
    };
  }

  clear(): void {
    this.#file.clear();
    this.#insertIds.clear();
    this.#foreignLines.length = 0;
    this.#foreign = 0;
    this.#events = 0;
    this.#duplicates = 0;
  }

  close(): Promise<void> {
    return this.#file.close();
  }
}
