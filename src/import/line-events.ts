import { z } from 'zod';
import { type EventKey, events } from '../../schema/events/index.ts';
import { id, metaOf } from '../../schema/field.ts';
import type { TrackedEvent } from '../core/tracker.ts';

/** What a line of each event may say. */
export interface LineShape {
  readonly event: TrackedEvent;
  readonly keys: ReadonlySet<string>;
  readonly schema: z.ZodType<Record<string, unknown>>;
  /** Option that identifies the event, where one does. */
  readonly idOption: string | null;
  /** Options that hold what people, models or tools said. */
  readonly contentKeys: readonly string[];
}

const identifier = () => z.union([z.string().min(1), z.number().transform(String)]);

/** Options of the tracking methods that are no properties of events. */
const sharedShape = {
  userId: identifier().optional(),
  deviceId: identifier().optional(),
  browserSessionId: z.union([z.string(), z.number()]).optional(),
  groups: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
  contentMode: z.enum(['full', 'metadata_only', 'customer_enriched']).optional(),
};

const ownShapes: Partial<Record<TrackedEvent, z.ZodRawShape>> = {
  aiResponse: { runCostUsd: z.number().nonnegative().optional() },
};

/** A log of the past may never have held these. Without them the property is left out: a made-up 0 would be counted. */
const oftenUnrecorded = new Set(['model', 'provider', 'latencyMs']);

const isSent = (key: EventKey): key is TrackedEvent => events[key].origin === 'sdk';

function shapeOf(event: TrackedEvent): LineShape {
  const { fields, idOption } = events[event];
  const given = Object.entries<z.ZodType>(fields).filter(([, field]) => !metaOf(field).derived);
  const shape = Object.fromEntries(
    given.map(([option, field]) => {
      const mayLack = option === idOption || oftenUnrecorded.has(option) || metaOf(field).default !== undefined;
      return [option, mayLack ? field.optional() : field];
    }),
  );
  const schema = z.strictObject({ ...shape, ...sharedShape, ...ownShapes[event], sessionId: id() });
  return {
    event,
    keys: new Set(Object.keys(schema.shape)),
    schema,
    idOption,
    contentKeys: given.filter(([, field]) => metaOf(field).privacy === 'content').map(([option]) => option),
  };
}

// The keys of the table are its own; Object.keys only loses their type.
const sent = (Object.keys(events) as EventKey[]).filter(isSent);

const shapes = new Map<string, LineShape>(sent.map((event) => [event, shapeOf(event)]));

/** Chat logs name the speaker and not the event. */
const roles: Readonly<Record<string, TrackedEvent>> = {
  user: 'userMessage',
  human: 'userMessage',
  assistant: 'aiResponse',
  ai: 'aiResponse',
  tool: 'toolCall',
  function: 'toolCall',
  score: 'score',
};

export const knownRoles: readonly string[] = Object.keys(roles);
export const knownEvents: readonly string[] = sent;

export function shapeOfEvent(name: string): LineShape | undefined {
  return shapes.get(name) ?? shapes.get(sent.find((event) => events[event].type === name) ?? '');
}

export function shapeOfRole(role: string): LineShape | undefined {
  return Object.hasOwn(roles, role) ? shapes.get(roles[role] ?? '') : undefined;
}
