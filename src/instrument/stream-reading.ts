import { StreamClock } from '../core/stream-clock.ts';
import type { AnyStreamUsage, StreamReader } from '../providers/provider.ts';
import type { Observation } from './observation.ts';

/** What is read of one stream while its consumer reads it, whichever way it does. */
export class StreamReading {
  readonly #reader: StreamReader<unknown>;
  readonly #observation: Observation;
  readonly #clock: StreamClock;
  readonly #hidden: AnyStreamUsage | undefined;
  #ttfb: number | undefined;
  #consumer: object | undefined;

  constructor(reader: StreamReader<unknown>, observation: Observation, hidden?: AnyStreamUsage) {
    this.#reader = reader;
    this.#observation = observation;
    this.#clock = new StreamClock(observation);
    this.#hidden = hidden;
  }

  /** A stream is read once: a further consumer only says so, and must not end what the first one reads. */
  claim(consumer: object): boolean {
    this.#consumer ??= consumer;
    return this.#consumer === consumer;
  }

  get hasBegun(): boolean {
    return this.#consumer !== undefined;
  }

  /** Somebody waits for the next piece. */
  asked(): void {
    this.#clock.asked();
  }

  /** A piece was handed over. */
  given(): void {
    this.#clock.given();
  }

  /** True for a piece that the app did not ask for. */
  read(chunk: unknown): boolean {
    if (this.#reader.read(chunk)) this.#ttfb ??= this.#clock.modelTime;
    const hidden = this.#hidden;
    if (!hidden) return false;
    if (hidden.isAnswer(chunk)) return true;
    hidden.clean(chunk);
    return false;
  }

  end(error?: unknown): void {
    this.#observation.endStream(() => this.#reader.end(), this.#clock.modelTime, this.#ttfb, error);
  }
}
