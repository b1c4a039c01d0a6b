import { z } from 'zod';
import type { EventDefinition } from '../../schema/event.ts';
import { events } from '../../schema/events/index.ts';
import { metaOf } from '../../schema/field.ts';
import { wireTypeName } from '../../schema/wire.ts';
import { defineAction, readsOnly } from './action.ts';

const table: readonly EventDefinition[] = Object.values(events);

export const eventTypes: readonly string[] = table.map(({ type }) => type);

const property = z.object({
  name: z.string(),
  type: z.string(),
  about: z.string(),
  required: z.boolean().optional(),
  privacy: z.string().optional(),
});

const event = z.object({
  type: z.string(),
  method: z.string().optional(),
  serverOnly: z.boolean().optional(),
  about: z.string(),
  properties: z.array(property).optional(),
});

type Listed = z.infer<typeof event>;

function describe({ type, method, origin, summary }: EventDefinition): Listed {
  return {
    type,
    ...(method === null ? {} : { method }),
    ...(origin === 'server' ? { serverOnly: true } : {}),
    about: summary,
  };
}

/** The index is for choosing; the half of a sentence that tells events apart is enough there. */
function describeBriefly(definition: EventDefinition): Listed {
  const { about, ...rest } = describe(definition);
  return { ...rest, about: about.split(/[:;,.]/)[0] ?? about };
}

function propertiesOf({ fields }: EventDefinition): z.infer<typeof property>[] {
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

const heading = ({ type, method, about }: Listed): string =>
  `${type} (${method ? `${method}()` : 'made by Amplitude, never sent by a client'}): ${about}`;

export const getEventSchema = defineAction({
  name: 'get_event_schema',
  title: 'Get event schema',
  summary: 'Lists the [Agent] events, or with `event` the properties of one: name, type, required, privacy class.',
  input: z.strictObject({ event: z.enum(eventTypes).optional() }),
  output: z.object({ events: z.array(event) }),
  annotations: readsOnly,
  command: {
    name: 'schema',
    argument: 'event',
    examples: [
      { args: '', does: 'every event, one line each' },
      { args: `"${eventTypes[0]}"`, does: 'the properties of one event' },
    ],
  },
  run: async ({ event: wanted }) => {
    const found = table.find(({ type }) => type === wanted);
    return {
      events: found ? [{ ...describe(found), properties: propertiesOf(found) }] : table.map(describeBriefly),
    };
  },
  render: ({ events: listed }) =>
    listed
      .flatMap((one) => [
        heading(one),
        ...(one.properties ?? []).map(
          ({ name, type, about, required, privacy }) =>
            `  ${[`${name}: ${type}`, ...(required ? ['required'] : []), ...(privacy ? [privacy] : [])].join(', ')}. ${about}`,
        ),
      ])
      .join('\n'),
});
