import type { DeliveryReport } from '../core/delivery/sink.ts';
import type { WireEvent } from '../core/wire-event.ts';
import type { EventWriter } from './event-writer.ts';

/** Where the events of a request are put. */
export interface Keeper {
  send(event: WireEvent): void;
  refuse(event: WireEvent, reason: string): void;
  /**
   * All that was sent so far is safe when this is done: nothing else may come in between.
   *
   * @throws RelayRefusal when it is not. The sender sends all of it again, under the same ids.
   */
  keep?(): void | Promise<void>;
}

/** The way of events on from a relay. What is acknowledged is safe there. */
export interface Delivery {
  readonly writer: EventWriter;
  readonly isHealthy: boolean;
  /** @throws RelayRefusal when senders have to wait. */
  checkRoom(): void;
  /** For `/metrics`, by name. */
  counts(): Readonly<Record<string, number>>;
  close(timeoutMs: number): Promise<DeliveryReport>;
}
