import type { WireEvent } from '../wire-event.ts';
import { CountingSink } from './counting-sink.ts';

/** Keeps events in memory, for tests. */
export class MemorySink extends CountingSink {
  events: WireEvent[] = [];

  override send(event: WireEvent): void {
    this.events.push(event);
    super.send(event);
  }
}
