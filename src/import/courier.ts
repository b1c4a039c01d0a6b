import { setTimeout as sleep } from 'node:timers/promises';
import { Courier, NotTaken } from '../core/delivery/courier.ts';
import { AmplitudeAIError } from '../core/errors.ts';
import type { ImportProblem } from './batch.ts';
import type { MadeEvent } from './make-event.ts';
import { durationOf } from './pace.ts';
import { postBatch, type Target } from './post-batch.ts';

export interface ImportCourierOptions extends Target {
  readonly eventsPerSecond: number;
  readonly retries: number;
  /** Cuts waits short; an upload that is under way is let finish. */
  readonly signal: AbortSignal | undefined;
  readonly onWait: (milliseconds: number, reason: string) => void;
}

export interface Delivery {
  readonly delivered: readonly MadeEvent[];
  readonly problems: readonly ImportProblem[];
}

const MAX_EVENTS = 2_000;
const MAX_BYTES = 19 * 1024 * 1024;

/** Brings imported events to Amplitude at the pace that it takes them. */
export class ImportCourier {
  readonly #options: ImportCourierOptions;
  readonly #courier: Courier<MadeEvent>;
  #mayStartAt = 0;

  constructor(options: ImportCourierOptions) {
    this.#options = options;
    this.#courier = new Courier({
      post: (events) => this.#post(events),
      maxEvents: MAX_EVENTS,
      maxBytes: MAX_BYTES,
      retries: options.retries,
      wait: (milliseconds, { message }) => this.#wait(milliseconds, message),
    });
  }

  /**
   * Resolves when every event has been taken or refused.
   *
   * @throws AmplitudeAIError `INVALID_KEY`, or `DELIVERY_FAILED` when Amplitude stays out of reach.
   */
  async deliver(events: readonly MadeEvent[]): Promise<Delivery> {
    try {
      const { taken, refused } = await this.#courier.deliver(events);
      const problems = refused.map(({ parcel, reason }) => ({
        line: parcel.line,
        reason: `Amplitude refused it: ${reason}.`,
      }));
      return { delivered: taken, problems };
    } catch (error) {
      this.#options.signal?.throwIfAborted(); // A wait that was cut short is no failure.
      throw error instanceof NotTaken ? failure(error, this.#options.url) : error;
    }
  }

  async #post(events: readonly MadeEvent[]) {
    await this.#wait(this.#mayStartAt - performance.now());
    this.#mayStartAt = performance.now() + durationOf(events, this.#options.eventsPerSecond);
    return postBatch(
      this.#options,
      events.map(({ json }) => json),
    );
  }

  async #wait(milliseconds: number, reason?: string): Promise<void> {
    const { signal, onWait } = this.#options;
    signal?.throwIfAborted();
    if (milliseconds <= 0) return;
    if (reason !== undefined) onWait(milliseconds, reason);
    await sleep(milliseconds, undefined, signal ? { signal } : {});
  }
}

function failure({ code, message }: NotTaken, url: string): AmplitudeAIError {
  const advice =
    code === 'INVALID_KEY'
      ? "Amplitude refused the API key. Take it from the project's settings, and name the zone (US or EU) that it is in"
      : 'Amplitude took no more. Run the same import again later; it goes on where it stopped';
  return new AmplitudeAIError(code, `${advice}. The answer of ${new URL(url).host}: ${message}.`);
}
