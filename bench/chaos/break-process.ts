import dns from 'node:dns';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** What is wrong with the machine that a process runs on. */
export interface Troubles {
  /** Milliseconds in which no name is found. */
  readonly namelessFor: number;
  /** Milliseconds by which the clock jumps, soon after the start. */
  readonly clockJump: number;
  /** Bytes that fit on the disk. A write of more is done by half, as disks do it. */
  readonly diskBytes: number;
  readonly isReadOnly: boolean;
}

const JUMPS_AFTER_MS = 300;

const failure = (code: string, message: string) => Object.assign(new Error(`${code}: ${message}`), { code });

/** Puts them into this process, where the real ones cannot be had without being root. */
export function breakProcess({ namelessFor, clockJump, diskBytes, isReadOnly }: Troubles): void {
  if (namelessFor > 0) forgetNames(namelessFor);
  if (clockJump !== 0) moveClock(clockJump);
  if (Number.isFinite(diskBytes)) fillDisk(diskBytes);
  if (isReadOnly) {
    const refuse = () => {
      throw failure('EROFS', 'read-only file system');
    };
    Object.assign(fs, { mkdirSync: refuse, openSync: refuse });
  }
  syncBuiltinESMExports();
}

function forgetNames(milliseconds: number): void {
  const startedAt = performance.now();
  const { lookup } = dns;
  const nameless: typeof lookup = Object.assign((...args: unknown[]) => {
    const done = args.at(-1);
    const isOver = performance.now() - startedAt > milliseconds;
    if (isOver || typeof done !== 'function') return Reflect.apply(lookup, dns, args);
    setImmediate(done as () => void, failure('ENOTFOUND', 'getaddrinfo')); // The callback of a look-up.
  }, lookup);
  dns.lookup = nameless;
}

function moveClock(milliseconds: number): void {
  const { now } = Date;
  const jumpsAt = performance.now() + JUMPS_AFTER_MS;
  Date.now = () => now() + (performance.now() > jumpsAt ? milliseconds : 0);
}

const STANDARD_STREAMS = 2;

function fillDisk(bytes: number): void {
  const { writeSync } = fs;
  let room = bytes;
  const write = (file: number, data: Buffer | string, from = 0): number => {
    if (file <= STANDARD_STREAMS || typeof data === 'string') return writeSync(file, String(data));
    if (room === 0) throw failure('ENOSPC', 'no space left on device');
    const written = writeSync(file, data, from, Math.min(data.length - from, room));
    room -= written;
    return written;
  };
  Object.assign(fs, { writeSync: write });
}
