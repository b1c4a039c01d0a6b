/** How a watched call came out. */
export interface Outcome {
  readonly latencyMs: number;
  /** What it gave, as it was then. */
  readonly output?: unknown;
  /** In an object of its own, since `undefined` may be thrown too. */
  readonly thrown?: { readonly error: unknown } | undefined;
}

/** Looks after one call of a function, from before it starts until it is over. */
export interface Watch {
  /** Whether anybody will read the output. */
  readonly keepsOutput: boolean;
  /** Runs a piece of the function's own work. */
  enter<T>(work: () => T): T;
  finish(outcome: Outcome): void;
}
