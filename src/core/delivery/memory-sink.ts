import type { WireEvent } from '../wire-event.ts';
import type { DeliveryReport, OnEvent, Sink } from './sink.ts';
import { Tally } from './tally.ts';

/** Keeps events in memory, for tests. */
export class MemorySink implements Sink {
  events: WireEvent[] = [];
  readonly #tally = new Tally();
  readonly #onEvent: OnEvent | undefined;

  constructor(onEvent?: OnEvent) {
    this.#onEvent = onEvent;
  }

  send(event: WireEvent): void {
    this.events.push(event);
    this.#tally.delivered++;
    this.#onEvent?.(event, 200, 'kept in memory');
  }

  refuse(event: WireEvent, reason: string): void {
    this.#tally.reject(reason);
    this.#onEvent?.(event, 400, reason);
  }

  report(): DeliveryReport {
    return this.#tally.report(0);
  }

  async flush(): Promise<DeliveryReport> {
    return this.report();
  }

  shutdown(): Promise<DeliveryReport> {
    return this.flush();
  }
}
