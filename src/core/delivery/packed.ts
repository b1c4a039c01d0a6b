import { toJson } from '../json.ts';
import type { WireEvent } from '../wire-event.ts';
import type { Parcel } from './courier.ts';
import type { Segment } from './spool/segment.ts';
import { withoutContent } from './without-content.ts';

/**
 * An event as it will be sent: written once, outside of the heap where thousands of them may wait, and not kept beside
 * its text unless somebody asks for it.
 */
export class Packed implements Parcel {
  /** As it stands in a file of a spool: with a line break. */
  readonly line: Buffer;
  readonly json: Buffer;
  /** Where its copy on disk is, if there is one. */
  segment: Segment | undefined;
  /** Amplitude orders events of one millisecond by this number. */
  readonly eventId: number;
  /** For the delivery callback. */
  readonly event: WireEvent | undefined;

  constructor(line: Buffer, eventId: number, event: WireEvent | undefined) {
    this.line = line;
    this.json = line.subarray(0, -1);
    this.eventId = eventId;
    this.event = event;
  }

  static from(event: WireEvent, eventId: number, keepEvent: boolean): Packed {
    return new Packed(Buffer.from(`${toJson(event)}\n`), eventId, keepEvent ? event : undefined);
  }

  /** One that was written before. */
  static read(json: Buffer, eventId: number, keepEvent: boolean): Packed {
    const event = keepEvent ? JSON.parse(json.toString()) : undefined;
    return new Packed(Buffer.concat([json, LINE_BREAK]), eventId, event);
  }

  /** What it takes of an upload. */
  get bytes(): number {
    return this.json.length + ADDED_BYTES;
  }

  /** What is sent where Amplitude says that it is too large: better without its content than not at all. */
  lighter(): Packed | undefined {
    const event = withoutContent(JSON.parse(this.json.toString()));
    if (!event) return undefined;
    const lighter = new Packed(Buffer.from(`${toJson(event)}\n`), this.eventId, this.event);
    lighter.segment = this.segment;
    return lighter;
  }

  /** Asked for only where Amplitude refuses somebody's events, hence not kept. */
  get owners(): readonly string[] {
    const { user_id: user, device_id: device }: Partial<WireEvent> = JSON.parse(this.json.toString());
    return [user, device].filter((id) => id !== undefined);
  }
}

const LINE_BREAK = Buffer.from('\n');

/** The number, and what the client adds to each event. */
const ADDED_BYTES = 24;
