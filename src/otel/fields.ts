import { eventData } from '../../schema/generated/fields.ts';
import { otelAttributes } from '../../schema/generated/otel-attributes.ts';
import type { Shape } from '../../schema/shape.ts';
import type { TrackedEvent } from '../core/tracker.ts';
import type { SpanFacts } from './span-facts.ts';

type Values = Record<string, unknown>;

type Told = readonly [option: string, names: readonly string[], shape: Shape];

/** Of each event the options that attributes tell. */
const told = Object.fromEntries(
  Object.entries(otelAttributes).map(([event, names]: [string, Readonly<Record<string, readonly string[]>>]) => [
    event,
    // The table of attributes has the events of the tracker.
    eventData[event as TrackedEvent].fields.flatMap(([option, , , , , shape]): Told[] => {
      const own = names[option];
      return own ? [[option, own, shape]] : [];
    }),
  ]),
);

/** The options of an event that attributes tell, as the table says: of several names the first that is there. */
export function fieldsOf(event: TrackedEvent, { attributes, resource }: SpanFacts): Values {
  const values: Values = {};
  for (const [option, names, shape] of told[event] ?? []) {
    for (const name of names) {
      values[option] ??= inShape(attributes[name] ?? resource[name], shape);
    }
  }
  return values;
}

/** Attributes cannot hold structures, so that these come as JSON, and numbers as texts from some languages. */
function inShape(value: unknown, shape: Shape): unknown {
  if (value === undefined || value === null || value === '') return undefined;
  switch (shape.type) {
    case 'string':
      // Of several answers the first one counts; messages stay whole for their reader.
      return Array.isArray(value) && typeof value[0] !== 'object' ? value[0] : value;
    case 'integer':
    case 'number':
      return typeof value === 'string' ? Number(value) : value;
    case undefined:
    case 'array':
    case 'object':
      return parsed(value);
    default:
      return value;
  }
}

/** What JSON says; what is none stays as it is. */
export function parsed(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value; // A text that begins like JSON, or JSON that was cut at the SDK's limit.
  }
}
