/** The times between attempts, which somebody who waits for them may cut short. */
export class Pauses {
  readonly #hurries = new Set<() => void>();

  /**
   * @param soonestMs milliseconds before which nobody ends it.
   * @param held says whether a timer holds the app open.
   */
  wait(milliseconds: number, soonestMs: number, held: (timer: NodeJS.Timeout) => void): Promise<void> {
    const startedAt = performance.now();
    return new Promise((resolve) => {
      let timer: NodeJS.Timeout | undefined;
      const end = () => {
        this.#hurries.delete(hurry);
        resolve();
      };
      const waitFor = (time: number) => {
        clearTimeout(timer);
        timer = setTimeout(end, time);
        held(timer);
      };
      const hurry = () => waitFor(Math.max(0, Math.min(milliseconds, soonestMs) - (performance.now() - startedAt)));
      waitFor(milliseconds);
      this.#hurries.add(hurry);
    });
  }

  /** Ends those under way, each as soon as it may end. */
  hurry(): void {
    for (const hurry of this.#hurries) hurry();
  }
}
