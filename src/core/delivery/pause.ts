/** The time between two attempts, which somebody who waits for them may cut short. */
export class Pause {
  #hurry: (() => void) | undefined;

  /**
   * @param soonestMs milliseconds before which nobody ends it.
   * @param held says whether a timer holds the app open.
   */
  wait(milliseconds: number, soonestMs: number, held: (timer: NodeJS.Timeout) => void): Promise<void> {
    const startedAt = performance.now();
    return new Promise((resolve) => {
      let timer: NodeJS.Timeout | undefined;
      const end = () => {
        this.#hurry = undefined;
        resolve();
      };
      const waitFor = (time: number) => {
        clearTimeout(timer);
        timer = setTimeout(end, time);
        held(timer);
      };
      waitFor(milliseconds);
      this.#hurry = () => waitFor(Math.max(0, Math.min(milliseconds, soonestMs) - (performance.now() - startedAt)));
    });
  }

  /** Ends it as soon as it may end; the next one is not meant. */
  hurry(): void {
    this.#hurry?.();
  }
}
