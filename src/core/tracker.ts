import { randomUUID } from 'node:crypto';
import type { EventData } from '../../schema/event-data.ts';
import { eventData } from '../../schema/generated/fields.ts';
import type { Bound } from './bound.ts';
import type { ContentMode } from './content-mode.ts';
import { Costs } from './costs.ts';
import { type CustomPrices, withCustomPrices } from './custom-prices.ts';
import type { DeliveryReport, Sink } from './delivery/sink.ts';
import { Tally } from './delivery/tally.ts';
import type { OpenDialect } from './dialects.ts';
import { guard } from './guard.ts';
import { tellSpan } from './live-span.ts';
import { noticeOnce } from './notice.ts';
import type { Price } from './pricing.ts';
import type { Propagation } from './propagation/allowed-hosts.ts';
import type { Redactor } from './redact/redactor.ts';
import { shared } from './shared-state.ts';
import { type Pending, toEvent, type Writing, type Written } from './to-event.ts';
import { ToolRuns } from './tool-runs.ts';
import { Turns } from './turns.ts';
import type { WireEvent } from './wire-event.ts';
import { isDoneWithin } from './within.ts';

export type TrackedEvent = keyof typeof eventData;

/** Options of a tracking method, whichever event they are for. */
export type Options = Readonly<Record<string, unknown>>;

export interface TrackerOptions {
  readonly sink: Sink;
  readonly contentMode: ContentMode;
  /** Whether tracking methods throw at options that cannot be. */
  readonly validate?: boolean | undefined;
  readonly minIdLength?: number | undefined;
  readonly redactor?: Redactor | undefined;
  readonly propagation?: Propagation | undefined;
  /** Whether events say where in the code the call was made. */
  readonly callSites?: boolean | undefined;
  /** Prices that are there already. */
  readonly price?: Price | undefined;
  /** How to get them otherwise: asked once, when there is something to price; events wait in memory until then. */
  readonly loadPrice?: (() => Promise<Price>) | undefined;
  readonly customPrices?: CustomPrices | undefined;
  /** What events are sent as, where the app asks for others than ours. */
  readonly dialects?: OpenDialect | undefined;
}

/** Amplitude's own, unless a project asks for another. */
const MIN_ID_LENGTH = 5;

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
  readonly validate: boolean;
  readonly minIdLength: number;
  /** Which servers tracked clients tell where a call stands. */
  readonly propagation: Propagation | undefined;
  readonly callSites: boolean;
  readonly redactor: Redactor | undefined;
  readonly dialects: OpenDialect | undefined;
  readonly toolRuns = new ToolRuns();
  readonly #sink: Sink;
  readonly #turns = new Turns();
  readonly #costs = new Costs();
  readonly #writing: Writing;
  readonly #leftOut = new Tally();
  readonly #customPrices: CustomPrices | undefined;
  #queue: Pending[] = [];
  /** How many of the queue, from its start, outlive the process already. */
  #secured = 0;
  #scheduled = false;
  #price: Price | undefined;
  #loadPrice: (() => Promise<Price>) | undefined;
  #loading: Promise<void> | undefined;

  constructor(options: TrackerOptions) {
    const { sink, contentMode, price, loadPrice, redactor, customPrices } = options;
    this.#sink = sink;
    this.contentMode = contentMode;
    this.propagation = options.propagation;
    this.callSites = options.callSites === true;
    this.redactor = redactor;
    this.validate = options.validate === true;
    this.minIdLength = options.minIdLength ?? MIN_ID_LENGTH;
    this.dialects = options.dialects;
    this.#customPrices = customPrices;
    this.#price = withCustomPrices(customPrices, price);
    this.#loadPrice = price ? undefined : loadPrice;
    this.#writing = {
      contentMode,
      redactor,
      costOf: (given, bound) => this.#costs.of(given, bound, this.#price),
    };
  }

  /**
   * Records one event. Nothing is serialized or copied here.
   *
   * @returns the id of the event, for those that have one.
   */
  record(
    event: TrackedEvent | EventData,
    options: Options,
    bound: Bound,
    time: number = Date.now(),
    turn?: number,
  ): string | undefined {
    const data = typeof event === 'string' ? eventData[event] : event;
    const id = data.idOption === null ? undefined : idOf(options[data.idOption]);
    const turnId = turn ?? this.#turnOf(data.turn, options, bound);
    this.#queue.push({ data, options, bound, id, turnId, time: Math.round(time) });
    if (!this.#scheduled) this.#schedule();
    // What only a dialect tells is no work of its own.
    if (shared.spans && typeof event === 'string') tellSpan(this, event, options, bound, time);
    return id;
  }

  /** Takes the next turn of a session for a message that is recorded later. */
  takeTurn(sessionId: string | undefined): number | undefined {
    return sessionId === undefined ? undefined : this.#turns.next(sessionId);
  }

  /** The turn of a session that is under way, for an event that is recorded later. */
  currentTurn(sessionId: string | undefined): number | undefined {
    return sessionId === undefined ? undefined : this.#turns.current(sessionId);
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
    const write = () => {
      this.#scheduled = false;
      if (!this.#loadPrice) return this.#write(BATCH);
      if (this.#sink.isDurable) this.#secure();
      void this.#ready().then(() => this.#write(BATCH));
    };
    // Until then an event dies with the process.
    if (this.#sink.isDurable) setImmediate(write);
    else setTimeout(write, this.#queue.length > BATCH ? 0 : DELAY_MS);
  }

  /** What was recorded so far outlives the process from here on, if anything can. */
  keep(): void {
    if (!this.#sink.isDurable) return;
    if (this.#loadPrice) this.#secure();
    else this.drain();
  }

  /** Events must not be lost while prices are loaded: written without one, and again with it. */
  #secure(): void {
    const writing = { ...this.#writing, costOf: undefined };
    for (const pending of this.#queue.slice(this.#secured)) {
      pending.insertId = randomUUID();
      const written = guard('writing an event', toEvent, pending, writing);
      if (!written || written.refused !== undefined) continue;
      for (const event of this.#spoken(written.event, pending, writing)) this.#sink.secure?.(event);
    }
    this.#secured = this.#queue.length;
  }

  #ready(): Promise<void> {
    this.#loading ??= Promise.resolve(this.#loadPrice?.())
      .catch(() => undefined)
      .then((price) => {
        this.#price = withCustomPrices(this.#customPrices, price);
        this.#loadPrice = undefined;
      });
    return this.#loading;
  }

  #write(limit: number): void {
    for (const pending of this.#queue.splice(0, limit)) this.#writeOne(pending);
    this.#sink.keep?.();
    if (this.#secured > 0) this.#dropCopies(limit);
    if (this.#queue.length > 0 && !this.#scheduled) this.#schedule();
  }

  #dropCopies(written: number): void {
    this.#secured = Math.max(0, this.#secured - written);
    if (this.#secured === 0) this.#sink.release?.();
  }

  #writeOne(pending: Pending): void {
    const written = guard('writing an event', toEvent, pending, this.#writing) ?? unwritable(pending);
    const { event, refused, leftOut } = written;
    for (const reason of leftOut) {
      this.#leftOut.reject(reason);
      noticeOnce(`left-out:${reason}`, `${event.event_type} is sent without a property: ${reason}.`);
    }
    if (refused === undefined) {
      this.#warnOfShortId(event);
      for (const one of this.#spoken(event, pending, this.#writing)) {
        guard('handing over an event', () => this.#sink.send(one));
      }
    } else {
      noticeOnce(`refused:${refused}`, `${event.event_type} is not sent: ${refused}.`);
      guard('refusing an event', () => this.#sink.refuse(event, refused));
    }
  }

  /** An event in the dialects of the app. */
  #spoken(event: WireEvent, pending: Pending, writing: Writing): readonly WireEvent[] {
    if (!this.dialects) return [event];
    return guard('a dialect', () => this.dialects?.translate(event, pending, writing)) ?? [];
  }

  #warnOfShortId({ user_id: user, device_id: device }: WireEvent): void {
    const id = [user, device].find((given) => given !== undefined && given.length < this.minIdLength);
    if (id === undefined) return;
    noticeOnce(
      'short-id',
      `Amplitude refuses user and device ids of fewer than ${this.minIdLength} characters; one of ${id.length} was ` +
        'passed. Use longer ids, or set minIdLength here and in your project.',
    );
  }

  /** What became of the events so far, and which properties were left out for which reason. */
  report(): { delivery: DeliveryReport; leftOut: Readonly<Record<string, number>>; queued: number } {
    return { delivery: this.#sink.report(), leftOut: this.#leftOut.report(0).reasons, queued: this.#queue.length };
  }

  /** Writes out everything now, without waiting for prices. */
  drain(): void {
    this.#write(this.#queue.length);
  }

  /** The counts at this moment. */
  stats(): DeliveryReport {
    return this.#counted(this.#sink.report());
  }

  /** What is not written out yet is pending as well. */
  #counted(report: DeliveryReport): DeliveryReport {
    const queued = this.#queue.length;
    if (queued === 0) return report;
    const spooled = (report.spooled ?? 0) + this.#secured;
    return { ...report, pending: report.pending + queued, ...(spooled > 0 ? { spooled } : {}) };
  }

  async flush(timeoutMs: number): Promise<DeliveryReport> {
    const { isReady, leftMs } = await this.#untilReady(timeoutMs);
    if (isReady) this.drain(); // Else they are written when their prices are there.
    return this.#counted(await this.#sink.flush(leftMs));
  }

  async shutdown(timeoutMs: number): Promise<DeliveryReport> {
    const { leftMs } = await this.#untilReady(timeoutMs);
    this.drain();
    return this.#counted(await this.#sink.shutdown(leftMs));
  }

  /** Prices come out of the same time as the answers of Amplitude. */
  async #untilReady(timeoutMs: number): Promise<{ isReady: boolean; leftMs: number }> {
    if (this.#queue.length === 0 || !this.#loadPrice) return { isReady: true, leftMs: timeoutMs };
    const startedAt = performance.now();
    const isReady = await isDoneWithin(timeoutMs, this.#ready());
    return { isReady, leftMs: Math.max(0, timeoutMs - (performance.now() - startedAt)) };
  }
}

/** The id that the app gave; its own where there is none, or nothing that can stand for one. */
function idOf(given: unknown): string {
  const isGiven = given !== undefined && given !== null && typeof given !== 'object' && typeof given !== 'function';
  return isGiven ? String(given) : randomUUID();
}

/** What could not be written still was an event, and is counted. */
function unwritable({ data, time }: Pending): Written {
  const event = { event_type: data.type, time, insert_id: randomUUID(), event_properties: {} };
  return { event, refused: 'it could not be written', leftOut: [] };
}
