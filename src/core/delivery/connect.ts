import { Courier, type Route } from './courier.ts';
import { type ClientOptions, openClient } from './open-client.ts';
import type { Packed } from './packed.ts';
import type { RouteOf } from './upload-sink.ts';

/** What sends, by a client of our own. */
export async function connect(options: ClientOptions, routeOf: RouteOf): Promise<Courier<Packed>> {
  const route: Route<Packed> = routeOf(await openClient(options));
  return new Courier(route);
}
