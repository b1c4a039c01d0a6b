import type { WireEvent } from '../wire-event.ts';
import type { DeliveryReport, OnEvent, Sink } from './sink.ts';
import { Tally } from './tally.ts';
import { tellFate } from './tell-fate.ts';

/** Sends nothing: what would be sent counts as delivered, what would be refused as rejected. */
export class CountingSink implements Sink {
  readonly #tally = new Tally();
  readonly #onEvent: OnEvent | undefined;

  constructor(onEvent?: OnEvent) {
    this.#onEvent = onEvent;
  }

  send(event: WireEvent): void {
    this.#tally.delivered++;
    this.#tell(event, 0, 'not sent: a dry run');
  }

  refuse(event: WireEvent, reason: string): void {
    this.#tally.reject(reason);
    this.#tell(event, 400, reason);
  }

  #tell(event: WireEvent, code: number, message: string): void {
    if (this.#onEvent) tellFate(this.#onEvent, event, code, message);
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
