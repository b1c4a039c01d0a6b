import { setTimeout as sleep } from 'node:timers/promises';
import pRetry from 'p-retry';
import { AmplitudeAIError } from '../core/errors.ts';
import type { ImportProblem } from './batch.ts';
import { type Answer, readAnswer, type Verdict } from './batch-answer.ts';
import type { MadeEvent } from './make-event.ts';
import { durationOf } from './pace.ts';
import { postBatch, type Target } from './post-batch.ts';

export interface CourierOptions extends Target {
  readonly eventsPerSecond: number;
  readonly retries: number;
  /** Cuts waits short; an upload that is under way is let finish. */
  readonly signal: AbortSignal | undefined;
  readonly onWait: (milliseconds: number, reason: string) => void;
}

export interface Delivery {
  readonly delivered: MadeEvent[];
  readonly problems: ImportProblem[];
}

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
const MAX_EVENTS = 2_000;
const MAX_BYTES = 19 * 1024 * 1024;

type Settled = Exclude<Verdict, { kind: 'later' }>;
type Refused = Extract<Verdict, { kind: 'refused' }>;

/** Uploads were not taken this time. */
class NotNow extends Error {
  readonly afterMs: number | undefined;
  constructor(reason: string, afterMs?: number) {
    super(reason);
    this.afterMs = afterMs;
  }
}

/** Brings events to Amplitude: paces, retries, and separates what it refuses from what it takes. */
export class Courier {
  readonly #options: CourierOptions;
  #mayStartAt = 0;

  constructor(options: CourierOptions) {
    this.#options = options;
  }

  /**
   * Resolves when every event has been taken or refused.
   *
   * @throws AmplitudeAIError `INVALID_KEY`, or `DELIVERY_FAILED` when Amplitude stays out of reach.
   */
  async deliver(events: readonly MadeEvent[]): Promise<Delivery> {
    if (events.length === 0) return { delivered: [], problems: [] };
    const verdict: Settled = isTooLarge(events)
      ? { kind: 'split', reason: 'larger than an upload may be' }
      : await this.#sendUntilAnswered(events);
    if (verdict.kind === 'taken') return { delivered: [...events], problems: [] };
    if (verdict.kind === 'split') return this.#deliverHalves(events, verdict.reason);
    if (verdict.kind === 'without') return this.#deliverWithout(events, verdict.faults);
    throw failure(verdict);
  }

  async #deliverHalves(events: readonly MadeEvent[], reason: string): Promise<Delivery> {
    const [only, ...others] = events;
    if (only && others.length === 0) return { delivered: [], problems: [refusal(only, reason)] };
    const middle = Math.ceil(events.length / 2);
    return join(await this.deliver(events.slice(0, middle)), await this.deliver(events.slice(middle)));
  }

  async #deliverWithout(events: readonly MadeEvent[], faults: ReadonlyMap<number, string>): Promise<Delivery> {
    const problems = events.flatMap((event, index) => {
      const reason = faults.get(index);
      return reason === undefined ? [] : [refusal(event, reason)];
    });
    // An answer that blames nothing of ours must not be asked for again and again.
    if (problems.length === 0) return this.#deliverHalves(events, 'refused without naming an event that was sent');
    return join({ delivered: [], problems }, await this.deliver(events.filter((_, index) => !faults.has(index))));
  }

  async #sendUntilAnswered(events: readonly MadeEvent[]): Promise<Settled> {
    const { retries, url } = this.#options;
    try {
      return await pRetry(() => this.#send(events), {
        retries,
        minTimeout: 0, // Its own jitter is half a wait at least and knows no Retry-After: the wait is below.
        onFailedAttempt: async ({ error, attemptNumber, retriesLeft }) => {
          if (retriesLeft > 0) await this.#wait(waitOf(error, attemptNumber), error.message);
        },
      });
    } catch (error) {
      if (!(error instanceof NotNow)) throw error;
      return {
        kind: 'refused',
        code: 'DELIVERY_FAILED',
        reason: `no upload to ${new URL(url).host} was taken in ${retries + 1} attempts; the last: ${error.message}`,
      };
    }
  }

  async #send(events: readonly MadeEvent[]): Promise<Settled> {
    await this.#wait(this.#mayStartAt - performance.now());
    this.#mayStartAt = performance.now() + durationOf(events, this.#options.eventsPerSecond);
    const answer = await postBatch(
      this.#options,
      events.map(({ json }) => json),
    ).catch((error: unknown): Answer => {
      throw new NotNow(describe(error));
    });
    const verdict = readAnswer(
      answer,
      events.map(({ owners }) => owners),
      Date.now(),
    );
    if (verdict.kind === 'later') throw new NotNow(verdict.reason, verdict.afterMs);
    return verdict;
  }

  async #wait(milliseconds: number, reason?: string): Promise<void> {
    const { signal, onWait } = this.#options;
    signal?.throwIfAborted();
    if (milliseconds <= 0) return;
    if (reason !== undefined) onWait(milliseconds, reason);
    await sleep(milliseconds, undefined, signal ? { signal } : {});
  }
}

/** Full jitter: many importers that failed together must not come back together. */
function waitOf(error: Error, attempt: number): number {
  if (error instanceof NotNow && error.afterMs !== undefined) return error.afterMs;
  return Math.random() * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempt - 1));
}

function isTooLarge(events: readonly MadeEvent[]): boolean {
  if (events.length > MAX_EVENTS) return true;
  const bytes = events.reduce((sum, { json }) => sum + Buffer.byteLength(json), 0);
  return events.length > 1 && bytes > MAX_BYTES;
}

const refusal = ({ line }: MadeEvent, reason: string): ImportProblem => ({
  line,
  reason: `Amplitude refused it: ${reason}.`,
});

const join = (one: Delivery, other: Delivery): Delivery => ({
  delivered: [...one.delivered, ...other.delivered],
  problems: [...one.problems, ...other.problems],
});

/** `fetch` hides what happened in the cause. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message;
}

function failure({ code, reason }: Refused): AmplitudeAIError {
  const advice =
    code === 'INVALID_KEY'
      ? "Amplitude refused the API key. Take it from the project's settings, and name the zone (US or EU) that it is in"
      : 'Amplitude took no more. Run the same import again later; it goes on where it stopped';
  return new AmplitudeAIError(code, `${advice}. The answer: ${reason}.`);
}
