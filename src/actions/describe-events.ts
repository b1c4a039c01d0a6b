import type { EventDefinition } from '../../schema/event.ts';
import { events } from '../../schema/events/index.ts';
import { metaOf } from '../../schema/field.ts';
import { wireTypeName } from '../../schema/wire.ts';
import type { ListedEvent } from './listed-event.ts';

const table: readonly EventDefinition[] = Object.values(events);

function describe({ type, method, origin, summary }: EventDefinition): ListedEvent {
  return {
    type,
    ...(method === null ? {} : { method }),
    ...(origin === 'server' ? { serverOnly: true } : {}),
    about: summary,
  };
}

/** The index is for choosing; the half of a sentence that tells events apart is enough there. */
function describeBriefly(definition: EventDefinition): ListedEvent {
  const { about, ...rest } = describe(definition);
  return { ...rest, about: about.split(/[:;,.]/)[0] ?? about };
}

function propertiesOf({ fields }: EventDefinition): NonNullable<ListedEvent['properties']> {
  return Object.values(fields).map((field) => {
    const meta = metaOf(field);
    const type = wireTypeName(field, meta);
    return {
      name: meta.wire,
      type,
      about: meta.description,
      // Said only where it is not the usual: an event has some fifty properties.
      ...(meta.required ? { required: true } : {}),
      ...(meta.privacy === 'none' ? {} : { privacy: meta.privacy }),
    };
  });
}

/** One event with its properties, or all of them in brief. */
export function describeEvents(wanted: string | undefined): ListedEvent[] {
  const found = table.find(({ type }) => type === wanted);
  return found ? [{ ...describe(found), properties: propertiesOf(found) }] : table.map(describeBriefly);
}
