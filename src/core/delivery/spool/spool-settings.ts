import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { SpoolSettings } from './spool.ts';

/** How events wait for Amplitude. */
export interface DeliveryOptions {
  /**
   * Whether events wait on disk, so that they outlive the process: what it leaves behind is sent by the next one with
   * the same key. Default: true; false in serverless functions, whose disk goes with them, and in test runners.
   */
  readonly spool?: boolean | undefined;
  /** A folder for them. Default: one in the system's folder for temporary files, which may be emptied at a restart. */
  readonly dir?: string | undefined;
  /**
   * Bytes on disk. For more events, first what was said in the oldest goes, then the oldest go; both are counted.
   * Default: 256 MB.
   */
  readonly maxBytes?: number | undefined;
  /**
   * Milliseconds after which an event is not sent any more. Default: 7 days, as long as Amplitude knows an event again
   * that it got before (https://amplitude.com/docs/apis/analytics/http-v2#event-deduplication).
   */
  readonly maxAgeMs?: number | undefined;
  /** Whether events outlive a power failure as well, at a millisecond or more for each. Default: false. */
  readonly fsync?: boolean | undefined;
}

const MAX_BYTES = 256 * 1024 * 1024;
const MAX_AGE_MS = 7 * 24 * 60 * 60 * 1000;

/** Variables of functions that are frozen or thrown away between calls, and of test runners. */
const shortLived = [
  'AWS_LAMBDA_FUNCTION_NAME',
  'VERCEL',
  'NETLIFY',
  'FUNCTION_TARGET',
  'FUNCTIONS_WORKER_RUNTIME',
  'CF_PAGES',
  'VITEST',
  'JEST_WORKER_ID',
  'NODE_TEST_CONTEXT',
] as const;

export interface Destination {
  readonly apiKey: string;
  readonly serverUrl?: string | undefined;
  readonly serverZone?: string | undefined;
}

/** What looks like a disk there is the memory of one instance. */
function isAtTheEdge(): boolean {
  return globalThis.navigator?.userAgent === 'Cloudflare-Workers';
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Where events of a destination wait on disk; nothing if they do not. */
export function spoolSettings(
  { apiKey, serverUrl, serverZone }: Destination,
  { spool, dir, maxBytes, maxAgeMs, fsync }: DeliveryOptions,
  env: Environment,
): SpoolSettings | undefined {
  const isWanted = spool ?? (dir !== undefined || !(isAtTheEdge() || shortLived.some((name) => env[name])));
  if (!isWanted) return undefined;
  // Events must not go to another project than they were made for; the key itself must not stand on a disk.
  const destination = createHash('sha256')
    .update(JSON.stringify([apiKey, serverUrl, serverZone]))
    .digest('hex');
  const name = destination.slice(0, 16);
  // One folder and not one inside another: whoever made the outer one before us could put anything in our place.
  const shared = join(tmpdir(), `amplitude-ai-${process.getuid?.() ?? 'spool'}`);
  return {
    parent: dir === undefined ? `${shared}-${name}` : join(resolve(dir), name),
    maxBytes: maxBytes ?? MAX_BYTES,
    maxAgeMs: maxAgeMs ?? MAX_AGE_MS,
    fsync: fsync === true,
  };
}
