import type { WireEvent } from '../wire-event.ts';
import { isDoneWithin } from '../within.ts';
import type { AmplitudeClient } from './amplitude-client.ts';
import { reasonOf } from './reason-of.ts';
import type { DeliveryReport, OnEvent, Sink } from './sink.ts';
import { Tally } from './tally.ts';
import { tellFate } from './tell-fate.ts';

/** A client answers so, and with no word, for an event that one of its plug-ins gave no event for. */
const DROPPED = 'a plug-in of the client dropped it';

/** A client forgets events whose plug-in throws, and its promise for each stays open: there must be an end to them. */
const MOST_UNDER_WAY = 50_000;
const UNHEARD = 'the client is silent about too many';

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
    if (this.#underWay.size >= MOST_UNDER_WAY) {
      void this.#track(event);
      this.#settle(event, 0, UNHEARD);
      return;
    }
    const fate = this.#track(event)
      .then(({ code, message }) => this.#settle(event, code, message))
      .finally(() => this.#underWay.delete(fate));
    this.#underWay.add(fate);
  }

  /** What it throws is the fate of the event too, and so is an answer that is none. */
  async #track(event: WireEvent): Promise<{ code: number; message: string }> {
    try {
      await undefined; // Its plug-ins run after the app has gone on.
      const { code, message } = (await this.#client.track(event).promise) ?? { code: 0, message: '' };
      return { code, message: String(message ?? '') };
    } catch (error) {
      return { code: 0, message: reasonOf(error) };
    }
  }

  #settle(event: WireEvent, code: number, message: string): void {
    if (code === 200) this.#tally.delivered++;
    else this.#tally.reject(message || DROPPED);
    const onEvent = this.#onEvent;
    if (onEvent) tellFate(onEvent, event, code, message);
  }

  refuse(event: WireEvent, reason: string): void {
    this.#settle(event, 400, reason);
  }

  report(): DeliveryReport {
    return this.#tally.report(this.#underWay.size);
  }

  async flush(timeoutMs: number): Promise<DeliveryReport> {
    if (this.#underWay.size > 0) {
      const flushed = Promise.resolve()
        .then(() => this.#client.flush().promise)
        .catch(() => undefined);
      await isDoneWithin(timeoutMs, Promise.all([flushed, ...this.#underWay]));
    }
    return this.report();
  }

  shutdown(timeoutMs: number): Promise<DeliveryReport> {
    return this.flush(timeoutMs);
  }
}
