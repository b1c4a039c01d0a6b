import { randomUUID } from 'node:crypto';
import { connect } from '../../core/delivery/connect.ts';
import type { DeliveryReport } from '../../core/delivery/sink.ts';
import { Spool } from '../../core/delivery/spool/spool.ts';
import { spoolSettings } from '../../core/delivery/spool/spool-settings.ts';
import { UploadSink } from '../../core/delivery/upload-sink.ts';
import type { WireEvent as OwnEvent } from '../../core/wire-event.ts';
import type { Received } from '../listen-for-uploads.ts';
import type { WireEvent } from '../received-event.ts';

export interface ForwardTo {
  /** Instead of the key that each upload carries. */
  readonly apiKey?: string | undefined;
  readonly serverUrl?: string | undefined;
  readonly serverZone?: 'US' | 'EU' | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Sends on to Amplitude what came in, as durably as the package sends its own events: one sink for each project. */
export class Forwarder {
  readonly #to: ForwardTo;
  readonly #env: Environment;
  readonly #sinks = new Map<string, UploadSink>();

  constructor(to: ForwardTo, env: Environment) {
    this.#to = to;
    this.#env = env;
  }

  send({ events, receivedAt, apiKey }: Received): void {
    const sink = this.#sinkOf(this.#to.apiKey ?? apiKey);
    for (const event of events) sink.send(sendable(event, receivedAt));
    sink.keep();
  }

  #sinkOf(apiKey: string): UploadSink {
    const known = this.#sinks.get(apiKey);
    if (known) return known;
    const { serverUrl, serverZone } = this.#to;
    // Ids that are too short were refused when they came in, by the limit that their upload asked for.
    const options = { apiKey, serverUrl, serverZone, minIdLength: 1 };
    const spool = spoolSettings(options, {}, this.#env);
    const sink = new UploadSink(
      (routeOf) => connect(options, routeOf),
      undefined,
      spool && ((listener) => new Spool(spool, listener)),
    );
    this.#sinks.set(apiKey, sink);
    return sink;
  }

  async shutdown(timeoutMs: number): Promise<readonly DeliveryReport[]> {
    return Promise.all([...this.#sinks.values()].map((sink) => sink.shutdown(timeoutMs)));
  }
}

/** What Amplitude needs to know it again, and when it was, is fixed before it goes. */
function sendable({ api_key: _, ...event }: WireEvent, receivedAt: number): OwnEvent {
  const { insert_id: id = randomUUID(), time = receivedAt, event_properties: properties = {} } = event;
  // The endpoint has checked these fields by Amplitude's rules; the rest goes on as it came.
  return { ...event, insert_id: id, time, event_properties: properties } as OwnEvent;
}
