import type { EventData } from '../../../schema/event-data.ts';
import { eventData } from '../../../schema/generated/fields.ts';
import type { WireEvent } from '../wire-event.ts';

const events: readonly EventData[] = Object.values(eventData);

/** Where an event says what people and models said, by its type. */
const contentOf = new Map(
  events.map(({ type, fields }): [string, readonly string[]] => [
    type,
    fields.filter(([, , privacy]) => privacy === 'content').map(([, wire]) => wire),
  ]),
);

/** The event without what was said in it; undefined when it says nothing. */
export function withoutContent(event: WireEvent): WireEvent | undefined {
  const content = contentOf.get(event.event_type)?.filter((wire) => event.event_properties[wire] !== undefined) ?? [];
  if (content.length === 0) return undefined;
  const left = Object.entries(event.event_properties).filter(([wire]) => !content.includes(wire));
  return { ...event, event_properties: Object.fromEntries(left) };
}
