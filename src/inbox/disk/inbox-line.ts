import { asRecord } from '../as-record.ts';
import type { WireEvent } from '../received-event.ts';
import { parseJson } from './parse-json.ts';

/** One line of `events.jsonl`. Other commands read the file: this form is a promise. */
export interface InboxLine {
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
  /** As it came over the wire. The key of its upload is not in it. */
  readonly event: WireEvent;
  /** What the schema says against it, as sentences. */
  readonly faults: readonly string[];
}

export const eventsFile = 'events.jsonl';

export function writeLine({ receivedAt, event, faults }: InboxLine): string {
  const { api_key: _, ...kept } = event;
  return `${JSON.stringify({ receivedAt, event: kept, faults })}\n`;
}

/** The line, or nothing where it is not one of ours: half of one, after a crash, or somebody else's. */
export function readLine(text: string): InboxLine | undefined {
  const line = asRecord(parseJson(text));
  const event = asRecord(line?.event);
  if (!line || !event || typeof event.event_type !== 'string' || typeof line.receivedAt !== 'number') return undefined;
  const faults = Array.isArray(line.faults) ? line.faults.filter((fault) => typeof fault === 'string') : [];
  // Its type has just been seen to be a string, which is all that a WireEvent promises.
  return { receivedAt: line.receivedAt, event: event as WireEvent, faults };
}
