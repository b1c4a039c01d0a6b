import type { Bound } from './bound.ts';
import { toJson } from './json.ts';

/** A tool call that a model has asked for and whose result has not been seen yet. */
export interface ToolRun {
  readonly name: string;
  readonly input: unknown;
  /** Clock of `performance.now()` when the model's answer was complete. */
  readonly askedAt: number;
  readonly parentMessageId: string | undefined;
  /** A function that records itself has run for it. */
  isClaimed?: boolean;
  /** How often: more than once where a function calls another that records itself as well. */
  claims?: number;
}

const MAX_RUNS = 1_000;

const NOBODY: Bound = {};

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

  /**
   * The run that a call of a tool is made for. It is not recorded again when its result comes back to the model. Models
   * may ask for several runs of one tool at once, so that the arguments decide; arguments that the app has changed on
   * the way belong to the oldest one.
   */
  claim(where: Bound, name: string, inputs: readonly unknown[]): ToolRun | undefined {
    if (this.#open.size === 0) return undefined;
    const place = keyOf(where, '');
    const asked = [...this.#open].filter(([key, run]) => key.startsWith(place) && run.name === name);
    const wanted = inputs.map(toJson);
    const runs = asked.map(([, run]) => run);
    const same = runs.filter((run) => wanted.includes(toJson(run.input)));
    // Without a session or a user, another one's run may be open under the same name.
    const isKnown = place !== keyOf(NOBODY, '');
    const free = (candidate: ToolRun) => !candidate.isClaimed;
    const alike = same.find(free) ?? same[0];
    const run = alike ?? (isKnown ? (runs.find(free) ?? runs[0]) : undefined);
    if (run) {
      run.isClaimed = true;
      run.claims = (run.claims ?? 0) + 1;
    }
    return run;
  }

  /** The run that a result belongs to; each is taken once, since histories are sent again and again. */
  take(where: Bound, callId: string): ToolRun | undefined {
    const key = keyOf(where, callId);
    const run = this.#open.get(key);
    this.#open.delete(key);
    return run;
  }
}
