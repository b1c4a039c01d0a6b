import type { DeliveryReport } from '../core/delivery/sink.ts';
import { Spool } from '../core/delivery/spool/spool.ts';
import { spoolSettings } from '../core/delivery/spool/spool-settings.ts';
import { UploadSink } from '../core/delivery/upload-sink.ts';
import type { WireEvent } from '../core/wire-event.ts';
import { connectConvoy, UPLOADS_AT_A_TIME } from './convoy.ts';
import type { Delivery, Keeper } from './delivery.ts';
import { EventWriter } from './event-writer.ts';
import { RelayRefusal } from './http/relay-refusal.ts';
import { folderOf, type RelaySettings } from './options.ts';

/** What comes above the bound while one request is written: the spool itself must not throw away what was acknowledged. */
const SLACK_BYTES = 256 * 1024 * 1024;

/**
 * Spans may be old when they come, and count all the same. What an upload without an answer may have brought already is
 * the only thing that could count twice, after seven days in which no relay ran.
 */
const ANY_AGE = Number.POSITIVE_INFINITY;

const RETRY_LATER_S = 5;

/** The way to Amplitude: events are on disk before they are acknowledged. */
export async function openDiskDelivery(settings: RelaySettings): Promise<Delivery> {
  const { apiKey, serverUrl, serverZone, fsync, maxSpoolBytes } = settings;
  const ofSpool = spoolSettings(
    { apiKey, serverUrl, serverZone },
    { spool: true, dir: folderOf(settings), fsync, maxBytes: maxSpoolBytes + SLACK_BYTES, maxAgeMs: ANY_AGE },
    process.env,
  );
  if (!ofSpool) throw new Error('unreachable: a spool was asked for');
  let spool: Spool | undefined;
  const sink = new UploadSink(
    (routeOf) => connectConvoy({ apiKey, serverUrl, serverZone }, routeOf),
    undefined,
    (listener) => {
      spool = new Spool(ofSpool, listener);
      return spool;
    },
    UPLOADS_AT_A_TIME,
  );
  if (!spool) throw new Error('unreachable: a sink opens its store at once');
  const delivery = new DiskDelivery(sink, spool, maxSpoolBytes);
  return Object.assign(delivery, { writer: await EventWriter.open(delivery, settings) });
}

class DiskDelivery implements Keeper, Omit<Delivery, 'writer'> {
  readonly #sink: UploadSink;
  readonly #spool: Spool;
  readonly #maxBytes: number;

  constructor(sink: UploadSink, spool: Spool, maxBytes: number) {
    this.#sink = sink;
    this.#spool = spool;
    this.#maxBytes = maxBytes;
  }

  send(event: WireEvent): void {
    this.#sink.send(event);
  }

  refuse(event: WireEvent, reason: string): void {
    this.#sink.refuse(event, reason);
  }

  keep(): void {
    this.#sink.keep();
    this.#checkDisk();
  }

  get isHealthy(): boolean {
    return !this.#spool.isResting;
  }

  checkRoom(): void {
    this.#checkDisk();
    if (this.#spool.bytes <= this.#maxBytes) return;
    throw new RelayRefusal('full', `More than ${this.#maxBytes} bytes of events wait for Amplitude.`, RETRY_LATER_S);
  }

  #checkDisk(): void {
    if (this.#spool.isResting) throw new RelayRefusal('noStore', 'The disk takes no events.', RETRY_LATER_S);
  }

  counts() {
    const { delivered, rejected, pending } = this.#sink.report();
    return {
      amplitude_ai_relay_events_delivered_total: delivered,
      amplitude_ai_relay_events_undelivered_total: rejected,
      amplitude_ai_relay_events_waiting: pending,
      amplitude_ai_relay_spool_bytes: this.#spool.bytes,
    };
  }

  close(timeoutMs: number): Promise<DeliveryReport> {
    return this.#sink.shutdown(timeoutMs);
  }
}
