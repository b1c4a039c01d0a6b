import { types } from 'node:util';
import { guard } from '../core/guard.ts';
import type { BusyClock } from './busy-clock.ts';
import { snapshot } from './snapshot.ts';
import type { Outcome, Watch } from './watch.ts';

/** A call that ends once, whatever ends it first. */
export class WatchedCall {
  readonly clock: BusyClock;
  readonly #watch: Watch;
  #isOver = false;

  constructor(watch: Watch, clock: BusyClock) {
    this.#watch = watch;
    this.clock = clock;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  get keepsOutput(): boolean {
    return this.#watch.keepsOutput;
  }

  enter<T>(work: () => T): T {
    return this.#watch.enter(work);
  }

  /** A value of the function as it is now, for the event. */
  keep(value: unknown): unknown {
    return this.#watch.keepsOutput && !isLive(value) ? snapshot(value) : undefined;
  }

  succeed(value: unknown): void {
    this.#finish(() => ({ output: this.keep(value) }));
  }

  /** Succeeds with an output that was kept before. */
  complete(output: unknown): void {
    this.#finish(() => ({ output }));
  }

  fail(error: unknown): void {
    this.#finish(() => ({ thrown: { error } }));
  }

  #finish(read: () => Omit<Outcome, 'latencyMs'>): void {
    if (this.#isOver) return;
    this.#isOver = true;
    const latencyMs = this.clock.elapsed;
    guard('recording a call', () => this.#watch.finish({ latencyMs, ...guard('reading a result', read) }));
  }
}

/** Streams and promises of other kinds: there is nothing to say of them yet, and reading them would use them up. */
function isLive(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || types.isProxy(value)) return false;
  return Symbol.asyncIterator in value || ('then' in value && typeof value.then === 'function');
}
