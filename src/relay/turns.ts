/** Of the event loop, between two requests: an upload needs some fifteen, and must not take as long as fifteen requests. */
const BETWEEN = 4;

/**
 * Lets one request at a time be worked on, and the event loop turn in between. Requests that came together would else be
 * one long turn, and delivery would stand still for as long as senders send all they can.
 */
export class Turns {
  readonly #waiting: (() => void)[] = [];
  #isRunning = false;

  /** Resolves when it is this one's turn, which lasts until it awaits something. In the order of asking. */
  next(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      if (this.#isRunning) return;
      this.#isRunning = true;
      this.#giveAfter(1);
    });
  }

  #giveAfter(turns: number): void {
    setImmediate(() => {
      if (turns > 1) return this.#giveAfter(turns - 1);
      this.#waiting.shift()?.();
      this.#isRunning = this.#waiting.length > 0;
      if (this.#isRunning) this.#giveAfter(BETWEEN);
    });
  }
}
