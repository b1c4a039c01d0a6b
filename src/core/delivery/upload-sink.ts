import { noticeOnce } from '../notice.ts';
import type { WireEvent } from '../wire-event.ts';
import type { Carry, Connect } from './connect.ts';
import type { Route } from './courier.ts';
import { MemoryStore } from './memory-store.ts';
import type { Paced } from './paced.ts';
import { Packed } from './packed.ts';
import { Pauses } from './pauses.ts';
import { reasonOf } from './reason-of.ts';
import type { DeliveryReport, OnEvent, Sink } from './sink.ts';
import type { Store, StoreListener } from './store.ts';
import { Tally } from './tally.ts';
import { tellFate } from './tell-fate.ts';

/** Where events wait. */
type OpenStore = (listener: StoreListener) => Store;

/** Why events have to wait. */
interface Why {
  readonly message: string;
  readonly isRefusal?: boolean;
  /** How long the other end asked for. */
  readonly afterMs?: number | undefined;
}

/** Amplitude takes 2,000 events and 1 MB; smaller uploads keep pauses of the event loop short. */
const MAX_EVENTS = 500;
const MAX_BYTES = 900 * 1024;

/** How long an event may wait for others. */
const INTERVAL_MS = 1_000;

/** A key that is put right is seen that much later. */
const ASK_AGAIN_MS = 60_000;

/** `flush()` asks again at once, but not more often than that: apps may flush for each request. */
const SOONEST_MS = 500;

/** How long an app that has nothing else to do is held open for events that would go with it. */
const HOLD_OPEN_MS = 30_000;

/**
 * Sends to Amplitude in uploads, and keeps what was not taken, in a store that is bounded. Each event is written once, when it
 * is handed over.
 */
export class UploadSink implements Sink {
  readonly #connect: Connect;
  readonly #uploads: number;
  readonly #onEvent: OnEvent | undefined;
  readonly #tally = new Tally();
  readonly #lightened = new Tally();
  readonly #store: Store;
  #courier: ReturnType<Connect> | undefined;
  #eventId = 0;
  /** Events that came in, those of others included. */
  #accepted = 0;
  #underWay = 0;
  /** Events of users and devices that Amplitude asked to wait. */
  #paced: Paced<Packed> | undefined;
  /** How many events came before those that are under way. */
  #position = 0;
  #isSending = false;
  #timer: NodeJS.Timeout | undefined;
  /** Between attempts. */
  readonly #pauses = new Pauses();
  #failingSince: number | undefined;
  #held: string | undefined;
  /** How to end each, and how many events must have met their fate before. */
  readonly #flushes = new Map<() => void, number>();

  /** `connect` runs once, when the first events go. What it gives is handed what fills so many `uploads` at once. */
  constructor(
    connect: Connect,
    onEvent?: OnEvent,
    openStore: OpenStore = (listener: StoreListener) => new MemoryStore(listener),
    uploads = 1,
  ) {
    this.#connect = connect;
    this.#uploads = uploads;
    this.#onEvent = onEvent;
    const keepsEvents = onEvent !== undefined;
    this.#store = openStore({
      lost: (count, reason, parcels) => this.#lose(count, reason, parcels),
      lightened: (count, reason) => this.#lighten(count, reason),
      found: (count) => {
        this.#accepted += count;
        if (!this.#isSending) this.#schedule();
      },
      pack: (json) => Packed.read(json, this.#eventId++, keepsEvents),
    });
  }

  get isDurable(): boolean {
    return this.#store.isDurable;
  }

  send(event: WireEvent): void {
    this.#accepted++;
    this.#store.add(Packed.from(event, this.#eventId++, this.#onEvent !== undefined));
    if (!this.#isSending) this.#schedule();
  }

  keep(): void {
    this.#store.keep();
  }

  secure(event: WireEvent): void {
    this.#store.secure(Packed.from(event, this.#eventId, false));
  }

  release(): void {
    this.#store.release();
  }

  #lose(count: number, reason: string, parcels?: readonly Packed[]): void {
    noticeOnce(`lost:${reason}`, `Events are lost: ${reason}.`);
    for (let index = 0; index < count; index++) this.#settle(parcels?.[index]?.event, 0, reason);
  }

  #lighten(count: number, reason: string): void {
    noticeOnce(`lightened:${reason}`, `Events are sent without their content: ${reason}.`);
    this.#lightened.reject(reason, count);
  }

  #schedule(): void {
    if (this.#isFull || this.#flushes.size > 0) return void this.#run();
    this.#timer ??= setTimeout(() => void this.#run(), INTERVAL_MS);
    if (this.#store.length > 0) this.#timer.ref?.();
    else this.#letEnd(this.#timer);
  }

  get #isFull(): boolean {
    return this.#store.length >= MAX_EVENTS || this.#store.bytes >= MAX_BYTES;
  }

  async #run(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    do {
      await this.#sendNext();
      this.#endFlushes(Math.min(this.#accepted - this.#store.length, this.#paced?.first ?? Number.POSITIVE_INFINITY));
    } while (this.#isFull || this.#flushes.size > 0);
    this.#isSending = false;
    if (this.#store.length + this.#aside > 0) this.#schedule();
  }

  get #aside(): number {
    return this.#paced?.length ?? 0;
  }

  async #next(): Promise<readonly Packed[]> {
    this.#store.keep();
    const most = MAX_EVENTS * this.#uploads;
    const next = await this.#store.take(most, MAX_BYTES * this.#uploads);
    this.#position = this.#accepted - this.#store.length - next.length;
    const parcels = this.#paced?.pick(next, this.#position, most) ?? next;
    this.#underWay = parcels.length;
    return parcels;
  }

  async #sendNext(): Promise<void> {
    const parcels = await this.#next().catch((error) => this.#wait(INTERVAL_MS, { message: reasonOf(error) }));
    if (!parcels) return;
    if (parcels.length === 0) {
      const isWaitedFor = this.#aside > 0 && this.#flushes.size > 0;
      if (!isWaitedFor) return;
      const dueInMs = Math.min(this.#paced?.dueInMs ?? 0, INTERVAL_MS);
      return this.#pauses.wait(dueInMs, 0, (timer) => this.#letEnd(timer));
    }
    let settled = parcels;
    try {
      const courier = await this.#connected();
      const { taken, refused } = await courier.deliver(parcels);
      settled = [...taken, ...refused.map(({ parcel }) => parcel)];
      for (const { event } of taken) this.#settle(event, 200, 'Event tracked successfully');
      for (const { parcel, reason } of refused) {
        await this.#store.bury(parcel, reason);
        this.#settle(parcel.event, 400, reason);
      }
    } catch (error) {
      for (const { event } of parcels) this.#settle(event, 0, reasonOf(error));
    }
    this.#store.settle(settled);
    this.#underWay = 0;
    if (this.#aside === 0) this.#failingSince = undefined;
    this.#held = undefined;
  }

  /** Events must not be lost because what sends them cannot be loaded: they wait. */
  async #connected(): ReturnType<Connect> {
    for (;;) {
      try {
        this.#courier ??= this.#connect((carry) => this.#routeOf(carry));
        return await this.#courier;
      } catch (error) {
        this.#courier = undefined;
        await this.#wait(ASK_AGAIN_MS, { message: reasonOf(error), isRefusal: true });
      }
    }
  }

  #routeOf(carry: Carry): Route<Packed> {
    return {
      post: carry,
      maxEvents: MAX_EVENTS,
      maxBytes: MAX_BYTES,
      retries: Number.POSITIVE_INFINITY,
      askAgainMs: ASK_AGAIN_MS,
      wait: (milliseconds, why) => this.#wait(milliseconds, why),
      lightened: (reason) => this.#lighten(1, reason),
      setAside: async (parcels, why) => {
        const pacing = await import('./paced.ts').catch(() => undefined);
        if (!pacing) return false; // All wait, then.
        this.#paced ??= new pacing.Paced();
        this.#failingSince ??= performance.now();
        const isAside = this.#paced.setAside(parcels, this.#position, why);
        if (isAside) this.#underWay -= parcels.length;
        return isAside;
      },
    };
  }

  #wait(milliseconds: number, { message, isRefusal, afterMs }: Why): Promise<void> {
    this.#failingSince ??= performance.now();
    this.#held = message;
    if (isRefusal) {
      noticeOnce('held', `Amplitude takes no events: ${message}. They wait, and are sent when that is put right.`);
      this.#endFlushes(Number.POSITIVE_INFINITY); // Waiting for it would be in vain.
    }
    const soonestMs = afterMs === undefined || isRefusal ? SOONEST_MS : milliseconds;
    // An app is not held open for what is in vain.
    return this.#pauses.wait(milliseconds, soonestMs, (timer) => (isRefusal ? timer.unref?.() : this.#letEnd(timer)));
  }

  /** An app must not be held open by what is on disk, nor for long by what is not. */
  #letEnd(timer: NodeJS.Timeout): void {
    // At the edge timers are numbers, and nothing is held open.
    if (this.#store.isDurable || performance.now() - (this.#failingSince ?? 0) > HOLD_OPEN_MS) timer.unref?.();
  }

  #settle(event: WireEvent | undefined, code: number, message: string): void {
    if (code === 200) this.#tally.delivered++;
    else this.#tally.reject(message);
    const onEvent = this.#onEvent;
    if (onEvent && event) tellFate(onEvent, event, code, message);
  }

  refuse(event: WireEvent, reason: string): void {
    this.#settle(event, 400, reason);
  }

  get #pending(): number {
    return this.#store.length + this.#underWay + this.#aside;
  }

  report(): DeliveryReport {
    const report: DeliveryReport = this.#tally.report(this.#pending);
    const { spooled } = this.#store;
    if (spooled > 0) report.spooled = spooled;
    const withoutContent = this.#lightened.report(0);
    if (withoutContent.rejected > 0) report.withoutContent = withoutContent.reasons;
    if (this.#held !== undefined) report.held = this.#held;
    return report;
  }

  async flush(timeoutMs: number): Promise<DeliveryReport> {
    if (this.#pending > 0) await this.#flushWithin(timeoutMs);
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
      this.#flushes.set(end, this.#accepted);
      this.#pauses.hurry();
      void this.#run();
    });
  }

  /** Events meet their fate in the order that they came in. */
  #endFlushes(settled: number): void {
    for (const [end, target] of [...this.#flushes]) if (target <= settled) end();
  }

  async shutdown(timeoutMs: number): Promise<DeliveryReport> {
    const report = await this.flush(timeoutMs);
    this.#store.close();
    return report;
  }
}
