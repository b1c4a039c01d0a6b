import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';

/** An event as the local inbox keeps it. Everything in it is the claim of an app. */
export interface KeptEvent {
  readonly type: string;
  readonly userId: unknown;
  readonly deviceId: unknown;
  readonly properties: Readonly<Record<string, unknown>>;
  /** What the inbox found wrong; absent where it did not look. */
  readonly faults?: readonly string[];
  readonly receivedAt: number;
  /** The event whole, for who checks it. */
  readonly wire: Readonly<Record<string, unknown>>;
}

export interface KeptInbox {
  /** Where apps send to, while an inbox runs. */
  readonly url?: string;
  readonly events: readonly KeptEvent[];
  /** Beginning that was not read, in bytes. */
  readonly leftOut: number;
}

/** Where `amplitude-ai inbox` keeps what it takes in, below the root of the project. */
export const inboxFolder = '.amplitude-ai/inbox';

/** The newest events are at the end, and enough for a verdict. */
const mostBytes = 128 * 1024 * 1024;

export async function readInbox(folder: string): Promise<KeptInbox> {
  const [log, running] = await Promise.all([
    readTail(join(folder, 'events.jsonl'), mostBytes),
    readTail(join(folder, 'inbox.json'), 64 * 1024),
  ]);
  // A tail begins in the middle of a line; a log that is being written ends in one. Neither is JSON.
  const events = log.text.split('\n').flatMap((line) => keptEvent(line) ?? []);
  const url = urlOf(running.text);
  return { ...(url === undefined ? {} : { url }), events, leftOut: log.leftOut };
}

/** The end of a plain file; nothing of a link, a pipe or a folder, any of which could hang or lead elsewhere. */
async function readTail(path: string, most: number): Promise<{ text: string; leftOut: number }> {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch(
    () => undefined,
  );
  if (!file) return { text: '', leftOut: 0 };
  try {
    const stats = await file.stat();
    if (!stats.isFile()) return { text: '', leftOut: 0 };
    const leftOut = Math.max(0, stats.size - most);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(stats.size - leftOut), 0, stats.size - leftOut, leftOut);
    return { text: buffer.toString('utf8', 0, bytesRead), leftOut };
  } finally {
    await file.close();
  }
}

function keptEvent(line: string): KeptEvent | undefined {
  const kept = parse(line);
  const wire = recordIn(kept.event);
  if (typeof wire.event_type !== 'string') return undefined;
  const { faults, receivedAt } = kept;
  return {
    type: wire.event_type,
    userId: wire.user_id,
    deviceId: wire.device_id,
    properties: recordIn(wire.event_properties),
    ...(Array.isArray(faults) ? { faults: faults.map(String) } : {}),
    receivedAt: typeof receivedAt === 'number' ? receivedAt : 0,
    wire,
  };
}

/** An inbox that was killed leaves its note behind. */
function urlOf(text: string): string | undefined {
  const { url, pid } = parse(text);
  if (typeof url !== 'string' || typeof pid !== 'number' || !Number.isSafeInteger(pid) || pid <= 0) return undefined;
  return isAlive(pid) ? url : undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It lives, and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    return recordIn(JSON.parse(text));
  } catch {
    return {};
  }
}

function recordIn(value: unknown): Readonly<Record<string, unknown>> {
  // Checked on this line; the keys of an object are strings.
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
