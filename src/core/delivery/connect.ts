import { Courier, type Route } from './courier.ts';
import { type ClientOptions, openClient } from './open-client.ts';
import type { Packed } from './packed.ts';

export type Carry = (events: readonly Packed[]) => ReturnType<Route<Packed>['post']>;

export type RouteOf = (carry: Carry) => Route<Packed>;

/** Loads what sends: kept out of an app that tracks nothing. */
export type Connect = (routeOf: RouteOf) => Promise<Pick<Courier<Packed>, 'deliver'>>;

/** What sends, by a client of our own. */
export async function connect(options: ClientOptions, routeOf: RouteOf): Promise<Courier<Packed>> {
  return new Courier(routeOf(await openClient(options)));
}
