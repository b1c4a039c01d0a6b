/** Counts the time in which at least one piece of work is under way. A consumer's time between two steps is none. */
export class BusyClock {
  #counted = 0;
  #since = 0;
  #underWay = 0;

  start(): void {
    if (this.#underWay++ === 0) this.#since = performance.now();
  }

  stop(): void {
    if (--this.#underWay === 0) this.#counted += performance.now() - this.#since;
  }

  /** Milliseconds, with two decimals. */
  get elapsed(): number {
    const running = this.#underWay > 0 ? performance.now() - this.#since : 0;
    return Math.round((this.#counted + running) * 100) / 100;
  }
}
