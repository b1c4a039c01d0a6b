const MAX_RUNS = 2_000;

/** What has started and not ended, by the framework's id. Bounded, since frameworks do not tell every end. */
export class OpenRuns<Run> {
  readonly #open = new Map<string, Run>();
  readonly #forget: (run: Run) => void;
  readonly #limit: number;

  /** `forget` gets the oldest run when there are more than `limit`. */
  constructor(forget: (run: Run) => void, limit: number = MAX_RUNS) {
    this.#forget = forget;
    this.#limit = limit;
  }

  start(id: string, run: Run): void {
    this.#open.set(id, run);
    if (this.#open.size <= this.#limit) return;
    const [oldest] = this.#open;
    if (!oldest) return;
    this.#open.delete(oldest[0]);
    this.#forget(oldest[1]);
  }

  get(id: string | undefined): Run | undefined {
    return id === undefined ? undefined : this.#open.get(id);
  }

  /** Takes a run out; each ends once. */
  end(id: string): Run | undefined {
    const run = this.#open.get(id);
    this.#open.delete(id);
    return run;
  }
}
