import { Courier } from './courier.ts';
import { type ClientOptions, openClient } from './open-client.ts';
import type { Packed } from './packed.ts';
import type { RouteOf } from './upload-sink.ts';

/** What sends, by a client of our own. */
export async function connect(options: ClientOptions, routeOf: RouteOf): Promise<Courier<Packed>> {
  return new Courier(routeOf(await openClient(options)));
}
