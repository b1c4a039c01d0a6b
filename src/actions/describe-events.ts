import { dialectEvents, dialects } from '../../schema/dialects/index.ts';
import type { EventDefinition } from '../../schema/event.ts';
import { events } from '../../schema/events/index.ts';
import { metaOf } from '../../schema/field.ts';
import { wireTypeName } from '../../schema/wire.ts';
import { dialectsIndex, type ListedEvent } from './listed-event.ts';

const table: readonly EventDefinition[] = Object.values(events);

const dialectsWith = (type: string): string[] =>
  dialects.filter(({ events: own }) => own.some((event) => event.type === type)).map(({ name }) => name);

function describe({ type, method, origin, summary }: EventDefinition): ListedEvent {
  return {
    type,
    ...(method === null ? {} : { method }),
    ...(origin === 'server' ? { serverOnly: true } : {}),
    ...(origin === 'dialect' ? { dialects: dialectsWith(type) } : {}),
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

/** One event with its properties, or all of them in brief; those of dialects only when they are asked for. */
export function describeEvents(wanted: string | undefined): ListedEvent[] {
  const others = wanted === undefined ? [] : dialectEvents();
  if (wanted === dialectsIndex) return others.map(describeBriefly);
  const found = [...table, ...others].find(({ type }) => type === wanted);
  return found ? [{ ...describe(found), properties: propertiesOf(found) }] : table.map(describeBriefly);
}
