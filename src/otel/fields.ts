import { eventData } from '../../schema/generated/fields.ts';
import { otelAttributes } from '../../schema/generated/otel-attributes.ts';
import type { Shape } from '../../schema/shape.ts';
import type { TrackedEvent } from '../core/tracker.ts';
import type { SpanFacts } from './span-facts.ts';

type Values = Record<string, unknown>;

/** What an attribute may tell of an event: which option, and how many names of it come before this one. */
interface Told {
  readonly option: string;
  readonly rank: number;
  readonly shape: Shape;
}

/** Of each event what attributes tell, by their names: a span has fewer of them than there are options. */
const told = Object.fromEntries(
  Object.entries(otelAttributes).map(([event, names]: [string, Readonly<Record<string, readonly string[]>>]) => {
    const byName = new Map<string, Told[]>();
    // The table of attributes has the events of the tracker.
    for (const [option, , , , , shape] of eventData[event as TrackedEvent].fields) {
      for (const [rank, name] of (names[option] ?? []).entries()) {
        byName.set(name, [...(byName.get(name) ?? []), { option, rank, shape }]);
      }
    }
    return [event, byName];
  }),
);

/** The options of an event that attributes tell, as the table says: of several names the first that is there. */
export function fieldsOf(event: TrackedEvent, { attributes, resource }: SpanFacts): Values {
  const values: Values = {};
  const ranks: Record<string, number> = {};
  const byName = told[event];
  if (!byName) return values;
  for (const name in attributes) take(values, ranks, byName.get(name), attributes[name]);
  // What the span says wins over what is said of the whole process under the same name.
  for (const name in resource) {
    if (attributes[name] === undefined || attributes[name] === null)
      take(values, ranks, byName.get(name), resource[name]);
  }
  return values;
}

function take(values: Values, ranks: Record<string, number>, found: readonly Told[] | undefined, raw: unknown): void {
  if (!found) return;
  for (const { option, rank, shape } of found) {
    const before = ranks[option];
    if (before !== undefined && before < rank) continue;
    const value = inShape(raw, shape);
    if (value === undefined) continue;
    values[option] = value;
    ranks[option] = rank;
  }
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
