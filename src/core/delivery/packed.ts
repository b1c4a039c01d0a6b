import { toJson } from '../json.ts';
import type { WireEvent } from '../wire-event.ts';
import type { Parcel } from './courier.ts';

/** An event as it will be sent: written once, and not kept beside its text unless somebody asks for it. */
export class Packed implements Parcel {
  /** JSON without the bracket that closes it: what all events of an upload share is added by joining them. */
  readonly open: string;
  readonly bytes: number;
  /** For the delivery callback. */
  readonly event: WireEvent | undefined;

  constructor(event: WireEvent, eventId: number, keepEvent: boolean) {
    const json = toJson(event) as string; // An object of ours, with keys: there always is text.
    // Amplitude orders events of one millisecond by this number.
    this.open = `${json.slice(0, -1)},"event_id":${eventId}`;
    this.bytes = Buffer.byteLength(json) + EVENT_ID_BYTES;
    this.event = keepEvent ? event : undefined;
  }

  /** Asked for only where Amplitude refuses somebody's events, hence not kept. */
  get owners(): readonly string[] {
    const { user_id: user, device_id: device }: Partial<WireEvent> = JSON.parse(`${this.open}}`);
    return [user, device].filter((id) => id !== undefined);
  }
}

const EVENT_ID_BYTES = 24;
