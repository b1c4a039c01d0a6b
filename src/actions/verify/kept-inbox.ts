import { join } from 'node:path';
import { asRecord } from '../../inbox/as-record.ts';
import { runningInbox } from '../../inbox/disk/inbox-folder.ts';
import { eventsFile, readLine } from '../../inbox/disk/inbox-line.ts';
import { readTail } from '../../inbox/disk/read-tail.ts';
import { ingestPath } from '../../inbox/upload-limits.ts';

/** An event as the local inbox keeps it. Everything in it is the claim of an app. */
export interface KeptEvent {
  readonly type: string;
  readonly userId: unknown;
  readonly deviceId: unknown;
  readonly properties: Readonly<Record<string, unknown>>;
  /** What the inbox found wrong. */
  readonly faults: readonly string[];
}

export interface KeptInbox {
  /** Where apps send to, while an inbox runs. */
  readonly url?: string;
  readonly events: readonly KeptEvent[];
}

/** The newest events are at the end, and enough for a verdict. */
const mostBytes = 128 * 1024 * 1024;

export async function readInbox(folder: string): Promise<KeptInbox> {
  const [{ text }, running] = await Promise.all([readTail(join(folder, eventsFile), mostBytes), runningInbox(folder)]);
  // A tail begins in the middle of a line; a log that is being written ends in one. Neither is JSON.
  const events = text.split('\n').flatMap((line) => keptEvent(line) ?? []);
  return { ...(running && { url: `${running.url}${ingestPath}` }), events };
}

function keptEvent(text: string): KeptEvent | undefined {
  const line = readLine(text);
  if (!line) return undefined;
  const { event, faults } = line;
  return {
    type: event.event_type,
    userId: event.user_id,
    deviceId: event.device_id,
    properties: asRecord(event.event_properties) ?? {},
    faults,
  };
}
