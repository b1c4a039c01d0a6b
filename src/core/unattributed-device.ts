import { createHash } from 'node:crypto';
import { hostname } from 'node:os';

let id: string | undefined;

/** One stable device id for events without a user on this host: aggregates work, and no user is invented. */
export function unattributedDevice(): string {
  id ??= `unattributed-${createHash('sha256').update(hostname()).digest('hex').slice(0, 16)}`;
  return id;
}
