/**
 * Milliseconds of a call that the app tracks by hand.
 *
 * @example
 * ```ts
 * import { MessageTimer } from 'amplitude-ai/observability';
 *
 * declare function askModel(): Promise<string>;
 *
 * const timer = new MessageTimer();
 * const answer = await timer.time(askModel);
 * console.log(answer, timer.durationMs);
 * ```
 */
export class MessageTimer {
  #startedAt: number | undefined;
  #durationMs: number | undefined;

  /** Begins, or begins anew. */
  start(): void {
    this.#startedAt = performance.now();
    this.#durationMs = undefined;
  }

  /** Ends, and gives the milliseconds since `start`; 0 when nothing was started. */
  stop(): number {
    const { durationMs = 0 } = this;
    this.#startedAt = undefined;
    this.#durationMs = durationMs;
    return durationMs;
  }

  /** Milliseconds of what was timed last, or so far; undefined when nothing was started. */
  get durationMs(): number | undefined {
    return this.#startedAt === undefined ? this.#durationMs : performance.now() - this.#startedAt;
  }

  /** Times a function, until its promise is settled, and gives what it gives. */
  async time<T>(fn: () => T): Promise<Awaited<T>> {
    this.start();
    try {
      return await fn();
    } finally {
      this.stop();
    }
  }
}
