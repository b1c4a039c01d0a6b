import type { DeliveryReport } from './sink.ts';

const MAX_REASONS = 20;
const MAX_LENGTH = 200;

/** Counts what became of events. Bounded, whatever servers put into their reasons. */
export class Tally {
  delivered = 0;
  #rejected = 0;
  readonly #reasons = new Map<string, number>();

  reject(why: string, count = 1): void {
    const reason = why.slice(0, MAX_LENGTH);
    this.#rejected += count;
    const known = this.#reasons.has(reason) || this.#reasons.size < MAX_REASONS;
    const key = known ? reason : 'other';
    this.#reasons.set(key, (this.#reasons.get(key) ?? 0) + count);
  }

  report(pending: number): DeliveryReport {
    return {
      delivered: this.delivered,
      rejected: this.#rejected,
      reasons: Object.fromEntries(this.#reasons),
      pending,
    };
  }
}
