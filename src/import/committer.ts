import { eventData } from '../../schema/generated/fields.ts';
import { Batch, type ImportProblem, type Mark } from './batch.ts';
import type { Delivery } from './courier.ts';
import type { MadeEvent } from './make-event.ts';
import type { RejectsFile } from './rejects-file.ts';
import type { Tally } from './report.ts';

export interface Committed {
  readonly mark: Mark;
  readonly delivered: number;
  readonly rejected: number;
  readonly rejectsBytes: number;
}

export interface CommitterOptions {
  readonly source: string;
  /** What earlier runs did. */
  readonly start: Pick<Committed, 'delivered' | 'rejected'>;
  readonly tally: Tally;
  readonly rejects: RejectsFile | undefined;
  readonly deliver: (events: readonly MadeEvent[]) => Promise<Delivery>;
  /** Called when all up to a mark has been dealt with, in order. */
  readonly onCommitted: (committed: Committed) => Promise<void>;
}

/** Gathers the events of a source, and settles them batch by batch: the next one is read while one is under way. */
export class Committer {
  readonly #options: CommitterOptions;
  #batch = new Batch();
  #underWay: Promise<void> = Promise.resolve();
  delivered: number;
  rejected: number;

  constructor(options: CommitterOptions) {
    this.#options = options;
    this.delivered = options.start.delivered;
    this.rejected = options.start.rejected;
  }

  add(event: MadeEvent): void {
    this.#batch.add(event);
  }

  reject(problem: ImportProblem): void {
    this.#batch.problems.push(problem);
  }

  get isFull(): boolean {
    return this.#batch.isFull;
  }

  /** Begins to settle all since the last time. Rejects with what went wrong with the batch before. */
  async commit(mark: Mark): Promise<void> {
    const batch = this.#batch;
    if (batch.isEmpty) return;
    this.#batch = new Batch();
    await this.#underWay;
    this.#underWay = this.#settle(batch, mark);
    this.#underWay.catch(() => {}); // It is awaited at the next commit: until then it is not unhandled, but unread.
  }

  /** Resolves when nothing is under way. */
  async settled(): Promise<void> {
    await this.#underWay;
  }

  async #settle(batch: Batch, mark: Mark): Promise<void> {
    const { source, tally, rejects, deliver, onCommitted } = this.#options;
    const { delivered, problems: refused } = await deliver(batch.events);
    const problems = [...batch.problems, ...refused].sort((one, other) => one.line - other.line);
    for (const { event } of delivered) tally.countEvent(eventData[event].type);
    tally.note(source, problems);
    this.delivered += delivered.length;
    this.rejected += problems.length;
    await rejects?.append(problems);
    await onCommitted({
      mark,
      delivered: this.delivered,
      rejected: this.rejected,
      rejectsBytes: rejects?.bytes ?? 0,
    });
  }
}
