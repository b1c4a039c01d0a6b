import { toJson } from '../json.ts';
import type { WireEvent } from '../wire-event.ts';
import type { Parcel } from './courier.ts';

/**
 * An event as it will be sent: written once, outside of the heap where thousands of them may wait, and not kept beside
 * its text unless somebody asks for it.
 */
export class Packed implements Parcel {
  readonly json: Buffer;
  /** Amplitude orders events of one millisecond by this number. */
  readonly eventId: number;
  /** For the delivery callback. */
  readonly event: WireEvent | undefined;

  constructor(event: WireEvent, eventId: number, keepEvent: boolean) {
    this.json = Buffer.from(toJson(event) as string); // An object of ours, with keys: there always is text.
    this.eventId = eventId;
    this.event = keepEvent ? event : undefined;
  }

  /** What it takes of an upload. */
  get bytes(): number {
    return this.json.length + ADDED_BYTES;
  }

  /** Asked for only where Amplitude refuses somebody's events, hence not kept. */
  get owners(): readonly string[] {
    const { user_id: user, device_id: device }: Partial<WireEvent> = JSON.parse(this.json.toString());
    return [user, device].filter((id) => id !== undefined);
  }
}

/** The number, and what the client adds to each event. */
const ADDED_BYTES = 24;
