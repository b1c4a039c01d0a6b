import { guard } from '../guard.ts';
import { noticeOnce } from '../notice.ts';
import type { WireEvent } from '../wire-event.ts';
import type { Courier, NotTaken, Route } from './courier.ts';
import { Packed } from './packed.ts';
import type { DeliveryReport, OnEvent, Sink } from './sink.ts';
import { Tally } from './tally.ts';
import { Waiting } from './waiting.ts';

type Carry = (events: readonly Packed[]) => ReturnType<Route<Packed>['post']>;

export type RouteOf = (carry: Carry) => Route<Packed>;

/** Loads what sends: kept out of an app that tracks nothing. */
type Connect = (routeOf: RouteOf) => Promise<Courier<Packed>>;

/** Amplitude takes 2,000 events and 1 MB; smaller uploads keep pauses of the event loop short. */
const MAX_EVENTS = 500;
const MAX_BYTES = 900 * 1024;

/** How long an event may wait for others. */
const INTERVAL_MS = 1_000;

/** What may wait in memory while Amplitude is out of reach. */
const MAX_WAITING_BYTES = 64 * 1024 * 1024;

/** A key that is put right is seen that much later. */
const ASK_AGAIN_MS = 60_000;

/** How long an app that has nothing else to do is held open for events that were not taken yet. */
const HOLD_OPEN_MS = 30_000;

/**
 * Sends to Amplitude in uploads, one at a time, and keeps what was not taken, in bounded memory. Each event is written
 * once, when it is handed over.
 */
export class UploadSink implements Sink {
  readonly #connect: Connect;
  readonly #onEvent: OnEvent | undefined;
  readonly #tally = new Tally();
  readonly #waiting = new Waiting<Packed>(MAX_WAITING_BYTES);
  #courier: Promise<Courier<Packed>> | undefined;
  #eventId = 0;
  #underWay = 0;
  #isSending = false;
  #timer: NodeJS.Timeout | undefined;
  /** Ends the wait between two attempts. */
  #goOn: (() => void) | undefined;
  #failingSince: number | undefined;
  #held: string | undefined;
  /** How to end each, and how many events must have met their fate before. */
  readonly #flushes = new Map<() => void, number>();

  /** `connect` runs once, when the first events go. */
  constructor(connect: Connect, onEvent?: OnEvent) {
    this.#connect = connect;
    this.#onEvent = onEvent;
  }

  send(event: WireEvent): void {
    const dropped = this.#waiting.add(new Packed(event, this.#eventId++, this.#onEvent !== undefined));
    for (const parcel of dropped) this.#settle(parcel.event, 0, DROPPED);
    if (dropped.length > 0) noticeOnce('dropped', `Events are lost: ${DROPPED}.`);
    if (!this.#isSending) this.#schedule();
  }

  #schedule(): void {
    if (this.#isFull || this.#flushes.size > 0) return void this.#run();
    this.#timer ??= setTimeout(() => void this.#run(), INTERVAL_MS);
  }

  get #isFull(): boolean {
    return this.#waiting.length >= MAX_EVENTS || this.#waiting.bytes >= MAX_BYTES;
  }

  async #run(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    do {
      await this.#sendNext();
      this.#endFlushes(this.#eventId - this.#waiting.length);
    } while (this.#isFull || this.#flushes.size > 0);
    this.#isSending = false;
    if (this.#waiting.length > 0) this.#schedule();
  }

  async #sendNext(): Promise<void> {
    const parcels = this.#waiting.take(MAX_EVENTS, MAX_BYTES);
    this.#underWay = parcels.length;
    try {
      this.#courier ??= this.#connect((carry) => this.#routeOf(carry));
      const courier = await this.#courier;
      const { taken, refused } = await courier.deliver(parcels);
      for (const { event } of taken) this.#settle(event, 200, 'Event tracked successfully');
      for (const { parcel, reason } of refused) this.#settle(parcel.event, 400, reason);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      for (const { event } of parcels) this.#settle(event, 0, reason);
    }
    this.#underWay = 0;
    this.#failingSince = undefined;
    this.#held = undefined;
  }

  #routeOf(carry: Carry): Route<Packed> {
    return {
      post: carry,
      maxEvents: MAX_EVENTS,
      maxBytes: MAX_BYTES,
      retries: Number.POSITIVE_INFINITY,
      askAgainMs: ASK_AGAIN_MS,
      wait: (milliseconds, why) => this.#wait(milliseconds, why),
    };
  }

  #wait(milliseconds: number, { message, isRefusal }: NotTaken): Promise<void> {
    this.#failingSince ??= performance.now();
    this.#held = message;
    if (isRefusal) {
      noticeOnce('held', `Amplitude takes no events: ${message}. They wait, and are sent when that is put right.`);
      this.#endFlushes(Number.POSITIVE_INFINITY); // Waiting for it would be in vain.
    }
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      // At the edge timers are numbers, and nothing is held open.
      if (performance.now() - (this.#failingSince ?? 0) > HOLD_OPEN_MS) timer.unref?.();
      this.#goOn = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  #settle(event: WireEvent | undefined, code: number, message: string): void {
    if (code === 200) this.#tally.delivered++;
    else this.#tally.reject(message);
    const onEvent = this.#onEvent;
    if (onEvent && event) guard('the delivery callback', onEvent, event, code, message);
  }

  refuse(event: WireEvent, reason: string): void {
    this.#settle(event, 400, reason);
  }

  report(): DeliveryReport {
    const report = this.#tally.report(this.#waiting.length + this.#underWay);
    return this.#held === undefined ? report : { ...report, held: this.#held };
  }

  async flush(timeoutMs: number): Promise<DeliveryReport> {
    if (this.#waiting.length + this.#underWay > 0) await this.#flushWithin(timeoutMs);
    return this.report();
  }

  #flushWithin(timeoutMs: number): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        this.#flushes.delete(end);
        resolve();
      };
      const timer = setTimeout(end, timeoutMs);
      this.#flushes.set(end, this.#eventId);
      this.#goOn?.();
      void this.#run();
    });
  }

  /** Events meet their fate in the order that they came in. */
  #endFlushes(settled: number): void {
    for (const [end, target] of [...this.#flushes]) if (target <= settled) end();
  }

  shutdown(timeoutMs: number): Promise<DeliveryReport> {
    return this.flush(timeoutMs);
  }
}

const DROPPED = `more than ${MAX_WAITING_BYTES / 1024 / 1024} MB of events waited to be sent`;
