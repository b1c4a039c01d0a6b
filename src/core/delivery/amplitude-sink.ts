import { guard } from '../guard.ts';
import type { WireEvent } from '../wire-event.ts';
import type { AmplitudeClient } from './amplitude-client.ts';
import type { DeliveryReport, OnEvent, Sink } from './sink.ts';
import { Tally } from './tally.ts';

/**
 * Sends through an analytics-node client. The client's own `flush()` resolves whether or not events arrived, so the
 * fate of each event is taken from the promise of its `track()`.
 */
export class AmplitudeSink implements Sink {
  readonly #connect: () => Promise<AmplitudeClient>;
  readonly #onEvent: OnEvent | undefined;
  readonly #underWay = new Set<Promise<void>>();
  #client: Promise<AmplitudeClient> | undefined;
  readonly #tally = new Tally();

  /** `connect` runs once, when the first event comes. */
  constructor(connect: () => Promise<AmplitudeClient>, onEvent?: OnEvent) {
    this.#connect = connect;
    this.#onEvent = onEvent;
  }

  send(event: WireEvent): void {
    this.#client ??= this.#connect();
    const fate = this.#client
      .then((client) => client.track(event).promise)
      .then(
        ({ code, message }) => this.#settle(event, code, message),
        (error: unknown) => this.#settle(event, 0, error instanceof Error ? error.message : String(error)),
      )
      .finally(() => this.#underWay.delete(fate));
    this.#underWay.add(fate);
  }

  #settle(event: WireEvent, code: number, message: string): void {
    if (code === 200) this.#tally.delivered++;
    else this.#tally.reject(message);
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
    const client = this.#client;
    if (client) {
      const flushed = client.then((ready) => ready.flush().promise).catch(() => undefined);
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
