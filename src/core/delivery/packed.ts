import { toJson } from '../json.ts';
import type { WireEvent } from '../wire-event.ts';
import type { WaitingParcel } from './waiting.ts';

/** An event as it will be sent: written once, and not kept beside its text unless somebody asks for it. */
export class Packed implements WaitingParcel {
  readonly json: string;
  readonly bytes: number;
  /** For the delivery callback. */
  readonly event: WireEvent | undefined;

  constructor(event: WireEvent, eventId: number, keepEvent: boolean) {
    // Amplitude orders events of one millisecond by this number.
    this.json = `${toJson(event)?.slice(0, -1)},"event_id":${eventId}}`;
    this.bytes = Buffer.byteLength(this.json);
    this.event = keepEvent ? event : undefined;
  }

  /** Asked for only where Amplitude refuses somebody's events, hence not kept. */
  get owners(): readonly string[] {
    const { user_id: user, device_id: device }: Partial<WireEvent> = JSON.parse(this.json);
    return [user, device].filter((id) => id !== undefined);
  }
}
