import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** Whose a folder of a spool is, as its name says. */
export interface Owner {
  /** Where process ids mean the same: one host, one start of it, one container. */
  readonly place: string;
  readonly pid: number;
}

const NAME = /^(?<place>[\da-f]{12})\.(?<pid>\d{1,10})\.[\da-f]{8}$/;

function readOr<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise; // Not on Linux, or not to be read.
  }
}

let own: Owner | undefined;

export function ownOwner(): Owner {
  if (!own) {
    const boot = readOr(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim(), '');
    const container = readOr(() => readlinkSync('/proc/self/ns/pid'), '');
    const place = createHash('sha256').update(`${hostname()}\n${boot}\n${container}`).digest('hex').slice(0, 12);
    own = { place, pid: process.pid };
  }
  return own;
}

/** A name that no other folder has. */
export function nameFor({ place, pid }: Owner): string {
  return `${place}.${pid}.${randomUUID().slice(0, 8)}`;
}

export function ownerOf(folder: string): Owner | undefined {
  const { place, pid } = NAME.exec(folder)?.groups ?? {};
  return place === undefined ? undefined : { place, pid: Number(pid) };
}

/** A sign of life is given more often than that, unless something holds up the process for long. */
const SILENCE_MS = 120_000;

/**
 * Whether the owner will not come back. Process ids are given again, and mean nothing on other hosts: where they say
 * nothing, its silence does. Who is taken for dead and is not loses nothing: both then send the same events under the
 * same ids, and Amplitude keeps one of each.
 */
export function isDead(owner: Owner, silentMs: number): boolean {
  const self = ownOwner();
  if (owner.place === self.place && owner.pid !== self.pid && !isRunning(owner.pid)) return true;
  return silentMs > SILENCE_MS;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'; // Somebody else's, but there.
  }
}
