import type { RouteOf } from '../core/delivery/connect.ts';
import { Courier, type Outcome, type Parcel, type Route } from '../core/delivery/courier.ts';
import { type ClientOptions, openClient } from '../core/delivery/open-client.ts';
import type { Packed } from '../core/delivery/packed.ts';

/** Uploads that are under way at a time: each waits for its answer, and in between for its turns of a busy event loop. */
export const UPLOADS_AT_A_TIME = 6;

/** Brings many events to Amplitude, in uploads side by side. */
export class Convoy<P extends Parcel> {
  readonly #courier: Courier<P>;
  readonly #route: Route<P>;

  constructor(route: Route<P>) {
    this.#courier = new Courier(route);
    this.#route = route;
  }

  /**
   * Resolves when every parcel has been taken or refused.
   *
   * @throws NotTaken as a courier does.
   */
  async deliver(parcels: readonly P[]): Promise<Outcome<P>> {
    const outcomes = await Promise.all(loads(parcels, this.#route).map((load) => this.#courier.deliver(load)));
    return {
      taken: outcomes.flatMap(({ taken }) => taken),
      refused: outcomes.flatMap(({ refused }) => refused),
    };
  }
}

/** Each as full as an upload may be. */
function loads<P extends Parcel>(
  parcels: readonly P[],
  { maxEvents, maxBytes }: Pick<Route<P>, 'maxEvents' | 'maxBytes'>,
) {
  const all: P[][] = [];
  let load: P[] = [];
  let bytes = 0;
  for (const parcel of parcels) {
    if (load.length === 0 || load.length >= maxEvents || bytes + parcel.bytes > maxBytes) {
      load = [];
      bytes = 0;
      all.push(load);
    }
    load.push(parcel);
    bytes += parcel.bytes;
  }
  return all;
}

/** What sends for a relay, by a client of our own. */
export async function connectConvoy(options: ClientOptions, routeOf: RouteOf): Promise<Convoy<Packed>> {
  return new Convoy(routeOf(await openClient(options)));
}
