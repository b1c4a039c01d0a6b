import { randomUUID } from 'node:crypto';
import type { Types } from '@amplitude/analytics-node';
import { httpPost } from './http-post.ts';
import type { Answer } from './read-answer.ts';
import { uploadBody, type WrittenEvent } from './upload-body.ts';

type Client = ReturnType<typeof import('@amplitude/analytics-node').createInstance>;
type Transport = NonNullable<Types.NodeOptions['transportProvider']>;
type Payload = Parameters<Transport['send']>[1];

/** What the client adds to each of its events and ours lack. */
const addedByClient = ['library', 'plan', 'ingestion_metadata'] as const;

const TIMEOUT_MS = 30_000;

/** Below, packing costs more than it saves. */
const WORTH_PACKING = 2_048;

interface Load {
  readonly events: readonly WrittenEvent[];
  readonly resolve: (answer: Promise<Answer>) => void;
}

/**
 * The transport of a client of analytics-node that carries many events as one. The client's pipeline writes each event
 * out several times, queues without bound and gives up what it should keep; so it sees one event for each upload, which
 * brings the client's settings and additions to `send`, and there the events take its place.
 */
export class Carrier implements Transport {
  readonly #loads = new Map<string, Load>();
  readonly #mayEnd: boolean;

  /** `mayEnd`: what it carries outlives the process, which need not wait long for the other end. */
  constructor(mayEnd: boolean) {
    this.#mayEnd = mayEnd;
  }

  /** One upload. Rejects when there was no answer at all. */
  async post(client: Client, events: readonly WrittenEvent[]): Promise<Answer> {
    const id = randomUUID();
    try {
      return await new Promise<Answer>((resolve, reject) => {
        this.#loads.set(id, { events, resolve });
        const { promise } = client.track({ event_type: 'upload', device_id: id, insert_id: id });
        // Comes after `send`, if that is called at all.
        void promise.then(({ message }) => reject(new Error(`analytics-node did not send it: ${message}`)), reject);
      });
    } finally {
      this.#loads.delete(id);
    }
  }

  /** Gives the client no answer, so that it forgets the upload: who asked for it decides whether to send again. */
  async send(serverUrl: string, { events: carriers, ...settings }: Payload, mayPack?: boolean): Promise<null> {
    for (const carrier of carriers) {
      const load = this.#loads.get(String(carrier.insert_id));
      if (!load) continue;
      const additions = Object.fromEntries(addedByClient.map((key) => [key, carrier[key]]));
      const body = uploadBody(load.events, settings, additions);
      const isPacked = mayPack === true && body.length >= WORTH_PACKING;
      const own = { isPacked, timeoutMs: TIMEOUT_MS, mayEnd: this.#mayEnd, secret: settings.api_key };
      load.resolve(httpPost({ url: serverUrl, body, ...own }));
    }
    return null;
  }
}
