import type { WireEvent } from '../wire-event.ts';
import type { DeliveryReport, Sink } from './sink.ts';

/** Keeps events in memory: for tests, and for dry runs. */
export class MemorySink implements Sink {
  events: WireEvent[] = [];

  send(event: WireEvent): void {
    this.events.push(event);
  }

  async flush(): Promise<DeliveryReport> {
    return { delivered: this.events.length, rejected: 0, pending: 0 };
  }

  shutdown(): Promise<DeliveryReport> {
    return this.flush();
  }
}
