import { z } from 'zod';
import type { DialectEventData, DialectRowData, Moment, Part } from '../dialect-data.ts';
import type { EventDefinition } from '../event.ts';
import { events } from '../events/index.ts';
import { type FieldFacts, metaOf, optional, required } from '../field.ts';
import type { PrivacyClass } from '../field-class.ts';

/** An event of a dialect: in schemas, catalogs and documents like any other, and made from what was recorded. */
export interface DialectEvent extends EventDefinition {
  readonly origin: 'dialect';
  readonly data: DialectEventData;
}

export interface DialectDefinition {
  /** Name of the value that apps import. */
  readonly name: string;
  readonly summary: string;
  /** What the names of the app's own properties begin with. */
  readonly prefix?: string;
  readonly events: readonly DialectEvent[];
}

type Kind = 'string' | 'number' | 'boolean' | 'any' | 'messages';

const types = {
  string: () => z.string(),
  number: () => z.number().nonnegative(),
  boolean: () => z.boolean(),
  any: () => z.unknown(),
  messages: () => z.array(z.object({ role: z.string(), content: z.string() })),
} satisfies Record<Kind, () => z.ZodType>;

interface More {
  /** What it belongs to, for the switches of a dialect. */
  readonly part?: Part;
  /** Characters that are kept, whatever the app's own limit is. */
  readonly limit?: number;
  /** On every event of its type. */
  readonly required?: true;
}

/** `from` is an option of the recorded event, or one of the facts below. */
export type Row = readonly [wire: string, kind: Kind, from: string, description: string, more?: More];

/**
 * What dialects tell beyond the `[Agent]` events, by name. Worked out in `src/dialects/facts.ts`; the privacy class of a
 * property is that of the fact that it carries, so that no dialect can say otherwise.
 */
export const dialectFacts = {
  sessionId: 'identity',
  errorMessage: 'content',
  errorType: 'none',
  operation: 'none',
  succeeded: 'none',
  failed: 'content',
  allTokens: 'none',
  input: 'content',
  exchanges: 'content',
  messages: 'content',
  messageCount: 'none',
  lastRole: 'none',
  runProvider: 'none',
  runModel: 'none',
  totalMessages: 'none',
  totalTokens: 'none',
  totalCostUsd: 'none',
  durationMs: 'none',
  isLone: 'none',
  unsaid: 'none',
} as const satisfies Record<string, PrivacyClass>;

function privacyOf(moments: readonly Moment[], from: string): PrivacyClass {
  const classes = moments.flatMap((moment) => {
    const fields: Readonly<Record<string, z.ZodType>> = moment === 'sessionStart' ? {} : events[moment].fields;
    const field = fields[from];
    return field ? [metaOf(field).privacy] : [];
  });
  const told: Readonly<Record<string, PrivacyClass>> = dialectFacts;
  if (told[from]) classes.push(told[from]);
  const [strictest] = (['content', 'identity', 'none'] as const).filter((one) => classes.includes(one));
  if (!strictest) throw new Error(`${from} is neither an option of ${moments.join(', ')} nor a fact of dialects.`);
  return strictest;
}

/** One event of a dialect, by its rows. */
export function defineDialectEvent(
  type: string,
  of: Moment | readonly Moment[],
  summary: string,
  rows: readonly Row[],
): DialectEvent {
  const moments = [of].flat();
  const fields = rows.map(([wire, kind, from, description, more]): [string, z.ZodType] => {
    const stated: FieldFacts = { wire, privacy: privacyOf(moments, from), description, derived: true };
    const base: z.ZodType = types[kind]();
    return [wire, more?.required ? required(base, stated) : optional(base, stated)];
  });
  const data = rows.map(([wire, , from, , more]): DialectRowData => {
    if (more?.limit !== undefined) return [wire, from, more.part, more.limit];
    return more?.part === undefined ? [wire, from] : [wire, from, more.part];
  });
  return {
    type,
    method: null,
    origin: 'dialect',
    summary,
    component: null,
    idOption: null,
    turn: 'none',
    fields: Object.fromEntries(fields),
    data: { type, of: moments, rows: data },
  };
}
