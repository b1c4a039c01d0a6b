import { z } from 'zod';
import { dialectEvents } from './dialects/index.ts';
import type { EventDefinition } from './event.ts';
import { events } from './events/index.ts';
import { metaOf } from './field.ts';
import { wireType } from './wire.ts';

export interface Problem {
  /** Property that is wrong, or the event's own key (`user_id`, `event_type`). */
  readonly property: string;
  readonly message: string;
}

const own: readonly EventDefinition[] = Object.values(events);
const byType = new Map([...own, ...dialectEvents()].map((event) => [event.type, event]));

/** Known events by the name on the wire. */
function eventByType(type: string): EventDefinition | undefined {
  return byType.get(type);
}

const validators = new Map<string, z.ZodType>();

function validatorOf(event: EventDefinition): z.ZodType {
  let validator = validators.get(event.type);
  if (!validator) {
    const shape = Object.fromEntries(
      Object.values(event.fields).map((field) => {
        const meta = metaOf(field);
        return [meta.wire, wireType(field, meta)];
      }),
    );
    // Apps have properties of their own on events of dialects.
    validator = event.origin === 'dialect' ? z.looseObject(shape) : z.strictObject(shape);
    validators.set(event.type, validator);
  }
  return validator;
}

const envelopeSchema = z.object({
  event_type: z.string().min(1),
  user_id: z.string().min(1).optional(),
  device_id: z.string().min(1).optional(),
  time: z.number().int().optional(),
  event_properties: z.record(z.string(), z.unknown()),
});

/**
 * Checks one event in Amplitude's HTTP V2 form against the table. Events of other names are none of our business and
 * give no problem, except names that begin like ours and are not.
 */
export function validateEvent(event: unknown): Problem[] {
  const outer = envelopeSchema.safeParse(event);
  if (!outer.success) return outer.error.issues.map(toProblem);
  const { event_type: type, user_id: user, device_id: device, event_properties: properties } = outer.data;
  const definition = eventByType(type);
  if (!definition) return type.startsWith('[Agent]') ? [unknownEvent(type)] : [];
  const problems: Problem[] = [];
  if (definition.origin === 'server') {
    problems.push({ property: 'event_type', message: `${type} is made by Amplitude; a client must not send it.` });
  }
  if (user === undefined && device === undefined) {
    problems.push({
      property: 'user_id',
      message: 'Neither user_id nor device_id is set; Amplitude refuses the event.',
    });
  }
  const inner = validatorOf(definition).safeParse(properties);
  return inner.success ? problems : [...problems, ...inner.error.issues.map(toProblem)];
}

function toProblem(issue: z.core.$ZodIssue): Problem {
  const property = issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue.path.join('.');
  return { property, message: issue.message };
}

function unknownEvent(type: string): Problem {
  return {
    property: 'event_type',
    message: `Unknown event ${JSON.stringify(type)}. Known: ${own.map((event) => event.type).join(', ')}.`,
  };
}
