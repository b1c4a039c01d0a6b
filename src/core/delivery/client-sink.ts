import { guard } from '../guard.ts';
import type { WireEvent } from '../wire-event.ts';
import type { AmplitudeClient } from './amplitude-client.ts';
import type { DeliveryReport, OnEvent, Sink } from './sink.ts';
import { Tally } from './tally.ts';

/** A client answers so, and with no word, for an event that one of its plug-ins gave no event for. */
const DROPPED = 'a plug-in of the client dropped it';

/**
 * Sends through an analytics-node client that the app has made. The client's own `flush()` resolves whether or not
 * events arrived, so the fate of each event is taken from the promise of its `track()`.
 */
export class ClientSink implements Sink {
  readonly #client: AmplitudeClient;
  readonly #onEvent: OnEvent | undefined;
  readonly #underWay = new Set<Promise<void>>();
  readonly #tally = new Tally();

  constructor(client: AmplitudeClient, onEvent?: OnEvent) {
    this.#client = client;
    this.#onEvent = onEvent;
  }

  send(event: WireEvent): void {
    const fate = Promise.resolve()
      .then(() => this.#client.track(event).promise) // What it throws is the fate of the event too.
      .then(
        ({ code, message }) => this.#settle(event, code, message),
        (error: unknown) => this.#settle(event, 0, error instanceof Error ? error.message : String(error)),
      )
      .finally(() => this.#underWay.delete(fate));
    this.#underWay.add(fate);
  }

  #settle(event: WireEvent, code: number, message: string): void {
    if (code === 200) this.#tally.delivered++;
    else this.#tally.reject(message || DROPPED);
    const onEvent = this.#onEvent;
    if (onEvent) guard('the delivery callback', onEvent, event, code, message);
  }

  refuse(event: WireEvent, reason: string): void {
    this.#settle(event, 400, reason);
  }

  report(): DeliveryReport {
    return this.#tally.report(this.#underWay.size);
  }

  async flush(timeoutMs: number): Promise<DeliveryReport> {
    const deadline = Date.now() + timeoutMs;
    if (this.#underWay.size > 0) {
      const flushed = Promise.resolve()
        .then(() => this.#client.flush().promise)
        .catch(() => undefined);
      await settleBy(deadline, Promise.all([flushed, ...this.#underWay]));
    }
    return this.report();
  }

  shutdown(timeoutMs: number): Promise<DeliveryReport> {
    return this.flush(timeoutMs);
  }
}

async function settleBy(deadline: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, Math.max(0, deadline - Date.now()));
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}
