import { InboxError } from './inbox-error.ts';
import type { Problem, ReceivedEvent, WireEvent } from './received-event.ts';

/** Enough once this many events are in, or once this says so. It sees all kept events, oldest first. */
export type WaitCondition = number | ((events: readonly ReceivedEvent[]) => boolean);

export interface InboxStats {
  readonly uploads: number;
  readonly refusedUploads: number;
  readonly events: number;
  readonly duplicates: number;
  readonly eventsWithProblems: number;
  readonly byType: Readonly<Record<string, number>>;
}

export type ValidateEvent = (event: WireEvent) => readonly Problem[];

interface Waiter {
  isMet(): boolean;
  settle(error?: InboxError): void;
}

/** What has arrived, and who waits for more. An event that repeats an `insert_id` is counted and dropped. */
export class EventStore {
  readonly events: ReceivedEvent[] = [];
  readonly #validate: ValidateEvent;
  readonly #insertIds = new Set<unknown>();
  readonly #waiters = new Set<Waiter>();
  #uploads = 0;
  #refused = 0;
  #duplicates = 0;

  constructor(validate: ValidateEvent) {
    this.#validate = validate;
  }

  add(accepted: readonly WireEvent[], receivedAt: number): void {
    this.#uploads += 1;
    for (const event of accepted) {
      const insertId = event.insert_id;
      if (insertId !== undefined && this.#insertIds.has(insertId)) {
        this.#duplicates += 1;
        continue;
      }
      if (insertId !== undefined) this.#insertIds.add(insertId);
      this.events.push({ event, problems: this.#problemsOf(event), receivedAt });
    }
    for (const waiter of this.#waiters) if (waiter.isMet()) waiter.settle();
  }

  countRefusal(): void {
    this.#uploads += 1;
    this.#refused += 1;
  }

  waitFor(condition: WaitCondition, timeoutMs: number): Promise<readonly ReceivedEvent[]> {
    const isMet = () => (typeof condition === 'number' ? this.events.length >= condition : condition(this.events));
    if (isMet()) return Promise.resolve([...this.events]);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => waiter.settle(this.#tooLate(condition, timeoutMs)), timeoutMs);
      const waiter: Waiter = {
        isMet,
        settle: (error) => {
          clearTimeout(timer);
          this.#waiters.delete(waiter);
          if (error) reject(error);
          else resolve([...this.events]);
        },
      };
      this.#waiters.add(waiter);
    });
  }

  clear(): void {
    this.events.length = 0;
    this.#insertIds.clear();
    this.#uploads = 0;
    this.#refused = 0;
    this.#duplicates = 0;
  }

  /** Ends every wait: what is waited for can no longer come. */
  close(): void {
    for (const waiter of this.#waiters) {
      waiter.settle(new InboxError('INBOX_CLOSED', `The inbox was closed with ${this.#summary()} received.`));
    }
  }

  stats(): InboxStats {
    const byType: Record<string, number> = {};
    for (const { event } of this.events) byType[event.event_type] = (byType[event.event_type] ?? 0) + 1;
    return {
      uploads: this.#uploads,
      refusedUploads: this.#refused,
      events: this.events.length,
      duplicates: this.#duplicates,
      eventsWithProblems: this.events.filter(({ problems }) => problems.length > 0).length,
      byType,
    };
  }

  #problemsOf(event: WireEvent): readonly Problem[] {
    try {
      return this.#validate(event);
    } catch (error) {
      // A validator that throws must not lose the event: what it threw is shown with it.
      return [{ message: `The validator failed on this event: ${String(error)}` }];
    }
  }

  #tooLate(condition: WaitCondition, timeoutMs: number): InboxError {
    const wanted = typeof condition === 'number' ? `${condition} events` : 'events that meet the condition';
    return new InboxError(
      'INBOX_WAIT_TIMEOUT',
      `Waited ${timeoutMs} ms for ${wanted}, received ${this.#summary()}. ` +
        'Check that the client sends to the inbox URL and was flushed.',
    );
  }

  #summary(): string {
    const { events, byType, refusedUploads } = this.stats();
    const types = Object.entries(byType).map(([type, count]) => `${count} × ${type}`);
    const refusals = refusedUploads > 0 ? `; ${refusedUploads} uploads were refused` : '';
    return `${events} events${types.length > 0 ? ` (${types.join(', ')})` : ''}${refusals}`;
  }
}
