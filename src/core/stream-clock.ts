/** Milliseconds since the request. */
interface Stopwatch {
  readonly elapsed: number;
}

/**
 * Tells the model's time from the consumer's. Reading a clock twice for each piece would cost more than all the rest,
 * so the consumer counts as idle only when the event loop turns while nobody waits for a piece; pieces that are handed
 * over within one turn cost nothing.
 */
export class StreamClock {
  readonly #stopwatch: Stopwatch;
  #isAwaited = false;
  #isChecking = false;
  #idleSince: number | undefined;
  #consumers = 0;

  constructor(stopwatch: Stopwatch) {
    this.#stopwatch = stopwatch;
    this.#check();
  }

  /** Milliseconds since the request, without the consumer's own. */
  get modelTime(): number {
    const elapsed = this.#stopwatch.elapsed;
    return elapsed - this.#consumers - (this.#idleSince === undefined ? 0 : elapsed - this.#idleSince);
  }

  /** Somebody waits for the next piece. */
  asked(): void {
    this.#isAwaited = true;
    if (this.#idleSince === undefined) return;
    this.#consumers += this.#stopwatch.elapsed - this.#idleSince;
    this.#idleSince = undefined;
  }

  /** A piece was handed over. */
  given(): void {
    this.#isAwaited = false;
    if (!this.#isChecking) this.#check();
  }

  #check(): void {
    this.#isChecking = true;
    process.nextTick(() => {
      this.#isChecking = false;
      if (!this.#isAwaited) this.#idleSince ??= this.#stopwatch.elapsed;
    });
  }
}
