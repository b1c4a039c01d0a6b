import { randomUUID } from 'node:crypto';
import { eventData } from '../../schema/generated/fields.ts';
import type { Bound } from './bound.ts';
import type { ContentMode } from './content-mode.ts';
import type { DeliveryReport, Sink } from './delivery/sink.ts';
import { guard } from './guard.ts';
import type { Price } from './pricing.ts';
import { type Pending, toEvent } from './to-event.ts';
import { ToolRuns } from './tool-runs.ts';
import { Turns } from './turns.ts';

export type TrackedEvent = keyof typeof eventData;

/** Options of a tracking method, whichever event they are for. */
export type Options = Readonly<Record<string, unknown>>;

export interface TrackerOptions {
  readonly sink: Sink;
  readonly contentMode: ContentMode;
  /** Prices that are there already. */
  readonly price?: Price | undefined;
  /** How to get them otherwise: asked once, when there is something to price; events wait in memory until then. */
  readonly loadPrice?: (() => Promise<Price>) | undefined;
}

/** Events written out in one go; more wait for the next turn of the event loop. */
const BATCH = 200;

/** How long an event may wait for others, so that a busy app is interrupted rarely and not between any two calls. */
const DELAY_MS = 20;

/**
 * Takes what was tracked, by reference, and writes it out after the caller has gone on. The only place where an event
 * gets its ids, turn and time.
 */
export class Tracker {
  readonly contentMode: ContentMode;
  readonly toolRuns = new ToolRuns();
  readonly #sink: Sink;
  readonly #turns = new Turns();
  #queue: Pending[] = [];
  #scheduled = false;
  #price: Price | undefined;
  #loadPrice: (() => Promise<Price>) | undefined;
  #loading: Promise<void> | undefined;

  constructor({ sink, contentMode, price, loadPrice }: TrackerOptions) {
    this.#sink = sink;
    this.contentMode = contentMode;
    this.#price = price;
    this.#loadPrice = price ? undefined : loadPrice;
  }

  /**
   * Records one event. Nothing is serialized or copied here.
   *
   * @returns the id of the event, for those that have one.
   */
  record(
    event: TrackedEvent,
    options: Options,
    bound: Bound,
    time: number = Date.now(),
    turn?: number,
  ): string | undefined {
    const data = eventData[event];
    const given = data.idOption === null ? undefined : options[data.idOption];
    const id =
      data.idOption === null ? undefined : given === undefined || given === null ? randomUUID() : String(given);
    const turnId = turn ?? this.#turnOf(data.turn, options, bound);
    this.#queue.push({ data, options, bound, id, turnId, time: Math.round(time) });
    if (!this.#scheduled) this.#schedule();
    return id;
  }

  /** Takes the next turn of a session for a message that is recorded later. */
  takeTurn(sessionId: string | undefined): number | undefined {
    return sessionId === undefined ? undefined : this.#turns.next(sessionId);
  }

  #turnOf(rule: 'next' | 'current' | 'none', options: Options, bound: Bound): number | undefined {
    const sessionId = options.sessionId ?? bound.sessionId;
    if (typeof sessionId !== 'string') return undefined;
    const given = options.turnId ?? bound.turnId;
    if (typeof given === 'number') {
      this.#turns.raise(sessionId, given);
      return given;
    }
    if (rule === 'none') return undefined;
    return rule === 'next' ? this.#turns.next(sessionId) : this.#turns.current(sessionId);
  }

  #schedule(): void {
    this.#scheduled = true;
    setTimeout(
      () => {
        this.#scheduled = false;
        if (this.#loadPrice) void this.#ready().then(() => this.#write(BATCH));
        else this.#write(BATCH);
      },
      this.#queue.length > BATCH ? 0 : DELAY_MS,
    );
  }

  #ready(): Promise<void> {
    this.#loading ??= Promise.resolve(this.#loadPrice?.())
      .catch(() => undefined)
      .then((price) => {
        this.#price = price;
        this.#loadPrice = undefined;
      });
    return this.#loading;
  }

  #write(limit: number): void {
    for (const pending of this.#queue.splice(0, limit)) {
      guard('writing an event', () => this.#sink.send(toEvent(pending, this.contentMode, this.#price)));
    }
    if (this.#queue.length > 0 && !this.#scheduled) this.#schedule();
  }

  /** Writes out everything now, without waiting for prices. */
  drain(): void {
    this.#write(this.#queue.length);
  }

  async flush(timeoutMs: number): Promise<DeliveryReport> {
    await this.#drainWhenReady();
    return this.#sink.flush(timeoutMs);
  }

  async shutdown(timeoutMs: number): Promise<DeliveryReport> {
    await this.#drainWhenReady();
    return this.#sink.shutdown(timeoutMs);
  }

  async #drainWhenReady(): Promise<void> {
    if (this.#queue.length > 0 && this.#loadPrice) await this.#ready();
    this.drain();
  }
}
