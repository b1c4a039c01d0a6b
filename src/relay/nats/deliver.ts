import { setTimeout as sleep } from 'node:timers/promises';
import { AckPolicy, type Consumer, type JsMsg, jetstream } from '@nats-io/jetstream';
import { nanos } from '@nats-io/transport-node';
import { type Carry, connect, type RouteOf } from '../../core/delivery/connect.ts';
import type { Courier, NotTaken, Route } from '../../core/delivery/courier.ts';
import { Packed } from '../../core/delivery/packed.ts';
import type { DeliveryReport } from '../../core/delivery/sink.ts';
import { DeadLetters } from '../../core/delivery/spool/dead-letters.ts';
import { Tally } from '../../core/delivery/tally.ts';
import { noticeOnce } from '../../core/notice.ts';
import { serveState } from '../http/serve-state.ts';
import type { State } from '../http/tell-state.ts';
import { numbersText } from '../metrics.ts';
import { checkKey, folderOf, type RelayOptions, relayDefaults } from '../options.ts';
import { Link } from './link.ts';
import { leave, type OpenStream, openStream } from './open-stream.ts';

export interface DeliverOptions
  extends Pick<
    RelayOptions,
    | 'apiKey'
    | 'serverUrl'
    | 'serverZone'
    | 'natsCreds'
    | 'maxSpoolBytes'
    | 'dir'
    | 'port'
    | 'host'
    | 'tlsCert'
    | 'tlsKey'
  > {
  /** Where `/healthz` and `/metrics` are; 0: any free one. Default: nowhere, since a relay may have the usual one. */
  readonly port?: number | undefined;
  /** `nats://host:4222/STREAM`. */
  readonly from: string;
}

export interface RunningDelivery {
  /** Without secrets. */
  readonly url: string;
  /** Where its `/healthz` and `/metrics` are, if anywhere. */
  readonly stateUrl: string | undefined;
  /** Takes no more, gives Amplitude some time, and leaves the rest to others. */
  close(timeoutMs?: number): Promise<DeliveryReport>;
}

/** All workers share it, so that each event is with one of them. */
const CONSUMER = 'amplitude';

/** Amplitude takes 2,000 events and 1 MB. */
const MAX_EVENTS = 500;
const MAX_BYTES = 900 * 1024;

/** Uploads at a time: each waits for its answer. */
const LANES = 4;

/** How long to wait for a batch to fill. */
const EXPIRES_MS = 1_000;

/** How long an event is with a worker that gives no sign of life, before another one gets it. */
const ACK_WAIT_MS = 30_000;
const ALIVE_EVERY_MS = 10_000;

const ASK_AGAIN_MS = 60_000;
const REST_MS = 1_000;
const CLOSE_TIMEOUT_MS = 5_000;

/**
 * Brings the events of a stream to Amplitude. Each is acknowledged when Amplitude has answered for it; what a dead worker
 * had goes to another one, under the same ids.
 *
 * @throws AmplitudeAIError when it cannot be started so.
 */
export async function startDelivering(options: DeliverOptions, connectBy = connect): Promise<RunningDelivery> {
  const { from, apiKey, serverUrl, serverZone, natsCreds, maxSpoolBytes = relayDefaults.maxSpoolBytes } = options;
  checkKey(apiKey);
  const open = await openStream(from, { natsCreds, maxBytes: maxSpoolBytes });
  const worker = new Worker(open, new DeadLetters(folderOf(options)), (routeOf) =>
    connectBy({ apiKey, serverUrl, serverZone }, routeOf),
  );
  const told = await (options.port === undefined
    ? undefined
    : serveState(worker, options).catch(async (error) => {
        await leave(open.connection);
        throw error;
      }));
  await worker.start();
  return {
    url: open.place.url,
    stateUrl: told?.url,
    async close(timeoutMs = CLOSE_TIMEOUT_MS) {
      const report = await worker.close(timeoutMs);
      told?.close();
      return report;
    },
  };
}

type ConnectBy = (routeOf: RouteOf) => Promise<Courier<Packed>>;

class Worker implements State {
  readonly #open: OpenStream;
  readonly #link: Link;
  readonly #letters: DeadLetters;
  readonly #connect: ConnectBy;
  readonly #tally = new Tally();
  /** Cuts waits short. */
  readonly #ending = new AbortController();
  readonly #held = new Set<JsMsg>();
  #lanes: Promise<void>[] = [];
  #alive: NodeJS.Timeout | undefined;
  #eventId = 0;

  constructor(open: OpenStream, letters: DeadLetters, connectBy: ConnectBy) {
    this.#open = open;
    this.#link = new Link(open.connection);
    this.#letters = letters;
    this.#connect = connectBy;
  }

  async start(): Promise<void> {
    const { connection, manager, place } = this.#open;
    await manager.consumers.add(place.stream, {
      durable_name: CONSUMER,
      ack_policy: AckPolicy.Explicit,
      ack_wait: nanos(ACK_WAIT_MS),
      max_ack_pending: -1, // Bounded by what workers ask for.
    });
    const consumer = await jetstream(connection).consumers.get(place.stream, CONSUMER);
    this.#alive = setInterval(() => {
      for (const message of this.#held) message.working();
    }, ALIVE_EVERY_MS);
    this.#lanes = Array.from({ length: LANES }, () => this.#lane(consumer));
  }

  get isHealthy(): boolean {
    return this.#link.isUp;
  }

  metricsText(): string {
    const { delivered, rejected } = this.#tally.report(0);
    return numbersText({
      amplitude_ai_relay_events_delivered_total: delivered,
      amplitude_ai_relay_events_undelivered_total: rejected,
      amplitude_ai_relay_events_waiting: this.#held.size,
    });
  }

  async #lane(consumer: Consumer): Promise<void> {
    let courier: Courier<Packed> | undefined;
    while (!this.#ending.signal.aborted) {
      try {
        courier ??= await this.#connect((carry) => this.#routeOf(carry));
        await this.#deliver(await this.#fetch(consumer), courier);
      } catch (error) {
        if (this.#ending.signal.aborted) return;
        const why = error instanceof Error ? error.message : String(error);
        noticeOnce(`nats:${why}`, `Events of the stream are not delivered at present: ${why}. It is tried again.`);
        await sleep(REST_MS, undefined, { signal: this.#ending.signal }).catch(() => undefined);
      }
    }
  }

  #routeOf(carry: Carry): Route<Packed> {
    return {
      post: carry,
      maxEvents: MAX_EVENTS,
      maxBytes: MAX_BYTES,
      retries: Number.POSITIVE_INFINITY,
      askAgainMs: ASK_AGAIN_MS,
      wait: (milliseconds, why) => this.#wait(milliseconds, why),
    };
  }

  async #fetch(consumer: Consumer): Promise<ReadonlyMap<Packed, JsMsg>> {
    const messages = await consumer.fetch({ max_messages: MAX_EVENTS, expires: EXPIRES_MS });
    const fetched = new Map<Packed, JsMsg>();
    for await (const message of messages) {
      fetched.set(Packed.read(Buffer.from(message.data), this.#eventId++, false), message);
    }
    return fetched;
  }

  async #deliver(fetched: ReadonlyMap<Packed, JsMsg>, courier: Courier<Packed>): Promise<void> {
    if (fetched.size === 0) return;
    for (const message of fetched.values()) this.#held.add(message);
    try {
      const { taken, refused } = await courier.deliver([...fetched.keys()]);
      for (const parcel of taken) fetched.get(parcel)?.ack();
      for (const { parcel, reason } of refused) {
        this.#letters.add(parcel.json, reason);
        this.#tally.reject(reason);
        fetched.get(parcel)?.ack(); // Not `term`: a server of 2.9 keeps what is given up.
      }
      this.#tally.delivered += taken.length;
      await this.#open.connection.flush(); // What is acknowledged must not be with a process that dies.
    } catch (error) {
      for (const message of fetched.values()) message.nak();
      throw error;
    } finally {
      for (const message of fetched.values()) this.#held.delete(message);
    }
  }

  async #wait(milliseconds: number, { message, isRefusal }: NotTaken): Promise<void> {
    if (isRefusal) {
      noticeOnce('held', `Amplitude takes no events: ${message}. They wait, and are sent when that is put right.`);
    }
    await sleep(milliseconds, undefined, { signal: this.#ending.signal });
  }

  async close(timeoutMs: number): Promise<DeliveryReport> {
    this.#ending.abort();
    const late = new AbortController();
    await Promise.race([
      Promise.all(this.#lanes),
      sleep(timeoutMs, undefined, { signal: late.signal }).catch(() => undefined),
    ]);
    late.abort();
    clearInterval(this.#alive);
    const report = this.#tally.report(this.#held.size);
    await leave(this.#open.connection);
    return report;
  }
}
