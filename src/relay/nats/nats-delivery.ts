import { type JetStreamClient, jetstream } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { Tally } from '../../core/delivery/tally.ts';
import { toJson } from '../../core/json.ts';
import type { WireEvent } from '../../core/wire-event.ts';
import type { Delivery, Keeper } from '../delivery.ts';
import { EventWriter } from '../event-writer.ts';
import { RelayRefusal } from '../http/relay-refusal.ts';
import type { RelaySettings } from '../options.ts';
import { Link } from './link.ts';
import { leave, openStream } from './open-stream.ts';

const RETRY_LATER_S = 5;
const PUBLISH_TIMEOUT_MS = 5_000;

/** The way into a stream: events are there before they are acknowledged. Somebody else brings them to Amplitude. */
export async function openNatsDelivery(settings: RelaySettings, address: string): Promise<Delivery> {
  const { natsCreds, maxSpoolBytes } = settings;
  const { connection, place } = await openStream(address, { natsCreds, maxBytes: maxSpoolBytes });
  const delivery = new NatsDelivery(connection, place.subject);
  return Object.assign(delivery, { writer: await EventWriter.open(delivery, settings) });
}

class NatsDelivery implements Keeper, Omit<Delivery, 'writer'> {
  readonly #connection: NatsConnection;
  readonly #stream: JetStreamClient;
  readonly #subject: string;
  /** Delivered is here what the stream has. */
  readonly #tally = new Tally();
  #added: WireEvent[] = [];
  #underWay = 0;
  readonly #link: Link;

  constructor(connection: NatsConnection, subject: string) {
    this.#connection = connection;
    this.#stream = jetstream(connection, { timeout: PUBLISH_TIMEOUT_MS });
    this.#subject = subject;
    this.#link = new Link(connection);
  }

  send(event: WireEvent): void {
    this.#added.push(event);
  }

  refuse(_: WireEvent, reason: string): void {
    this.#tally.reject(reason);
  }

  async keep(): Promise<void> {
    const events = this.#added;
    this.#added = [];
    this.#underWay += events.length;
    const published = await Promise.allSettled(events.map((event) => this.#publish(event)));
    this.#underWay -= events.length;
    const failed = published.find(({ status }) => status === 'rejected');
    this.#tally.delivered += published.filter(({ status }) => status === 'fulfilled').length;
    if (failed?.status === 'rejected') throw refusalOf(failed.reason);
  }

  /** The server knows an event again as Amplitude does: by its device, or user, and its id. */
  #publish(event: WireEvent): Promise<unknown> {
    const known = `${event.device_id ?? event.user_id ?? ''}\n${event.insert_id}`;
    // Both may hold what a header must not, as line breaks: apps name their users and sessions.
    const msgID = Buffer.from(known).toString('base64url');
    return this.#stream.publish(this.#subject, toJson(event) ?? '{}', { msgID });
  }

  get isHealthy(): boolean {
    return this.#link.isUp;
  }

  checkRoom(): void {
    if (!this.#link.isUp) throw new RelayRefusal('noStore', 'NATS is out of reach.', RETRY_LATER_S);
  }

  counts() {
    return {
      amplitude_ai_relay_events_published_total: this.#tally.delivered,
      amplitude_ai_relay_events_undelivered_total: this.#tally.report(0).rejected,
      amplitude_ai_relay_events_waiting: this.#underWay,
    };
  }

  async close() {
    await leave(this.#connection);
    return this.#tally.report(this.#underWay);
  }
}

/** A stream that is full says so; anything else is a server that is not there. */
function refusalOf(error: unknown): RelayRefusal {
  const why = error instanceof Error ? error.message : String(error);
  return /maximum (bytes|messages)|insufficient (resources|storage)/i.test(why)
    ? new RelayRefusal('full', `The stream of NATS is full: ${why}.`, RETRY_LATER_S)
    : new RelayRefusal('noStore', `NATS did not take the events: ${why}.`, RETRY_LATER_S);
}
