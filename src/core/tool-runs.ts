/** A tool call that a model has asked for and whose result has not been seen yet. */
export interface ToolRun {
  readonly name: string;
  readonly input: unknown;
  /** Clock of `performance.now()` when the model's answer was complete. */
  readonly askedAt: number;
  readonly parentMessageId: string | undefined;
}

const MAX_RUNS = 1_000;

/** Remembers open tool calls by the id that the model gave them, oldest forgotten first. */
export class ToolRuns {
  readonly #open = new Map<string, ToolRun>();

  ask(callId: string, run: ToolRun): void {
    this.#open.set(callId, run);
    if (this.#open.size > MAX_RUNS) {
      const [oldest] = this.#open.keys();
      if (oldest !== undefined) this.#open.delete(oldest);
    }
  }

  /** The run that a result belongs to; each is taken once, since histories are sent again and again. */
  take(callId: string): ToolRun | undefined {
    const run = this.#open.get(callId);
    this.#open.delete(callId);
    return run;
  }
}
