import { z } from 'zod';
import { dialectEventTypes, eventTypes } from '../../schema/generated/event-types.ts';
import { defineAction, readsOnly } from './action.ts';
import { dialectsIndex, type ListedEvent, listedEvent } from './listed-event.ts';

/** The events of dialects are taken as well; every session would pay for their names in the list of tools. */
const wanted = z
  .enum([...eventTypes, dialectsIndex, ...dialectEventTypes])
  .meta({ enum: [...eventTypes, dialectsIndex] });

function heading({ type, method, dialects, about }: ListedEvent): string {
  const origin = dialects ? `sent in the dialects ${dialects.join(', ')}` : 'made by Amplitude, never sent by a client';
  return `${type} (${method ? `${method}()` : origin}): ${about}`;
}

export const getEventSchema = defineAction({
  name: 'get_event_schema',
  title: 'Get event schema',
  summary: 'Lists the [Agent] events, or with `event` the properties of one: name, type, required, privacy class.',
  input: z.strictObject({ event: wanted.optional() }),
  output: z.object({ events: z.array(listedEvent) }),
  annotations: readsOnly,
  command: {
    name: 'schema',
    abouts: { event: 'its name, or `dialects`' },
    argument: 'event',
    examples: [
      { args: '', does: 'every event, one line each' },
      { args: `"${eventTypes[0]}"`, does: 'the properties of one event' },
      { args: dialectsIndex, does: 'the events of dialects' },
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
