import type { Bound } from './bound.ts';

/** A tool call that a model has asked for and whose result has not been seen yet. */
export interface ToolRun {
  readonly name: string;
  readonly input: unknown;
  /** Clock of `performance.now()` when the model's answer was complete. */
  readonly askedAt: number;
  readonly parentMessageId: string | undefined;
}

const MAX_RUNS = 1_000;

/** Some vendors number their calls from 0 in each conversation, so that an id alone would mix users up. */
function keyOf({ sessionId, userId, deviceId }: Bound, callId: string): string {
  return `${sessionId ?? userId ?? deviceId ?? ''}\n${callId}`;
}

/** Remembers open tool calls by the id that the model gave them, oldest forgotten first. */
export class ToolRuns {
  readonly #open = new Map<string, ToolRun>();

  ask(where: Bound, callId: string, run: ToolRun): void {
    this.#open.set(keyOf(where, callId), run);
    if (this.#open.size > MAX_RUNS) {
      const [oldest] = this.#open.keys();
      if (oldest !== undefined) this.#open.delete(oldest);
    }
  }

  /** The run that a result belongs to; each is taken once, since histories are sent again and again. */
  take(where: Bound, callId: string): ToolRun | undefined {
    const key = keyOf(where, callId);
    const run = this.#open.get(key);
    this.#open.delete(key);
    return run;
  }
}
