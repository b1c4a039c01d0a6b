import { z } from 'zod';
import { eventTypes } from '../../schema/generated/event-types.ts';
import { defineAction, readsOnly } from './action.ts';
import { type ListedEvent, listedEvent } from './listed-event.ts';

const heading = ({ type, method, about }: ListedEvent): string =>
  `${type} (${method ? `${method}()` : 'made by Amplitude, never sent by a client'}): ${about}`;

export const getEventSchema = defineAction({
  name: 'get_event_schema',
  title: 'Get event schema',
  summary: 'Lists the [Agent] events, or with `event` the properties of one: name, type, required, privacy class.',
  input: z.strictObject({ event: z.enum(eventTypes).optional() }),
  output: z.object({ events: z.array(listedEvent) }),
  annotations: readsOnly,
  command: {
    name: 'schema',
    argument: 'event',
    examples: [
      { args: '', does: 'every event, one line each' },
      { args: `"${eventTypes[0]}"`, does: 'the properties of one event' },
    ],
  },
  run: async ({ event }) => {
    const { describeEvents } = await import('./describe-events.ts');
    return { events: describeEvents(event) };
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
