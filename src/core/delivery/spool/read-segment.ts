import type { Segment } from './segment.ts';

export interface SpoolRead {
  /** JSON of each event that may be sent. */
  readonly events: readonly Buffer[];
  /** How many may not, by reason. */
  readonly faults: ReadonlyMap<string, number>;
}

const DAMAGED = 'a file of the spool was damaged';
const TOO_OLD = 'it waited on disk for too long: Amplitude would not know it again';
const GONE = 'a file of the spool is gone';

/** Reads a file of a spool, whoever wrote it, and leaves out what Amplitude must not get. */
export async function readSegment(segment: Segment, oldest: number): Promise<SpoolRead> {
  const faults = new Map<string, number>();
  const count = (reason: string, by = 1) => faults.set(reason, (faults.get(reason) ?? 0) + by);
  const lines = await segment.read().catch(() => undefined);
  if (!lines) return { events: [], faults: count(GONE, segment.waiting) };
  const events = lines.filter((line) => {
    const time = timeOf(line);
    if (time === undefined) count(DAMAGED);
    else if (time < oldest) count(TOO_OLD);
    return time !== undefined && time >= oldest;
  });
  return { events, faults };
}

function timeOf(line: Buffer): number | undefined {
  try {
    const { time, event_type: type, insert_id: id } = JSON.parse(line.toString());
    const isEvent = Number.isFinite(time) && typeof type === 'string' && typeof id === 'string';
    return isEvent ? time : undefined;
  } catch {
    return undefined;
  }
}
