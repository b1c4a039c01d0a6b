import type { z } from 'zod';
import type { ContentMode } from '../core/content-mode.ts';
import type { TrackedEvent } from '../core/tracker.ts';
import { knownEvents, knownRoles, type LineShape, shapeOfEvent, shapeOfRole } from './line-events.ts';
import { optionOf, unknownKey } from './line-keys.ts';
import { contentOfParts } from './message-content.ts';
import { readTime } from './read-time.ts';

/** What one line says, checked, in the words of the tracking methods. */
export interface Entry {
  readonly event: TrackedEvent;
  readonly options: Readonly<Record<string, unknown>> & {
    readonly sessionId: string;
    readonly contentMode?: ContentMode;
  };
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly shape: LineShape;
}

export type ReadLine = { readonly entry: Entry } | { readonly reason: string };

type Loose = Readonly<Record<string, unknown>>;

/** Reads one line of a file of conversations. Gives the reason when it cannot be an event. */
export function readLine(text: string, minIdLength: number): ReadLine {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    // The message of V8 quotes the line; the position is all that helps and all that may be shown.
    const at = /position \d+/.exec(error instanceof Error ? error.message : '')?.[0];
    return { reason: `It is not JSON${at ? ` (${at})` : ''}; each line must be one JSON object.` };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { reason: `It is ${kindOf(value)}; each line must be one JSON object.` };
  }
  return readRecord(value as Loose, minIdLength); // An object that is no array, from JSON.
}

const kindOf = (value: unknown) => (value === null ? 'null' : Array.isArray(value) ? 'a list' : `a ${typeof value}`);

function readRecord(line: Loose, minIdLength: number): ReadLine {
  const shape = shapeNamed(line);
  if (typeof shape === 'string') return { reason: shape };
  const frame: Record<string, unknown> = {};
  const options: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(line)) {
    if (value === null || key === 'role' || key === 'event') continue;
    const option = optionOf(key, shape);
    if (option === undefined) return { reason: unknownKey(key, shape) };
    const into = option === 'time' ? frame : options;
    if (option in into) return { reason: `${JSON.stringify(key)} gives ${option} a second time; keep one of the two.` };
    into[option] = value;
  }
  const time = readTime(frame.time);
  if (time === undefined) {
    const received = frame.time === undefined ? 'missing' : JSON.stringify(frame.time).slice(0, 60);
    return { reason: `time is ${received}; give an ISO 8601 date or milliseconds since 1970.` };
  }
  fill(options, shape);
  const parsed = shape.schema.safeParse(options);
  if (!parsed.success) return { reason: reasonOf(parsed.error) };
  const idFault = faultOfIds(parsed.data, minIdLength);
  if (idFault) return { reason: idFault };
  return { entry: { event: shape.event, options: parsed.data as Entry['options'], time, shape } }; // As the schema has it.
}

function shapeNamed({ role, event }: Loose): LineShape | string {
  const byEvent = typeof event === 'string' ? shapeOfEvent(event) : undefined;
  const byRole = typeof role === 'string' ? shapeOfRole(role) : undefined;
  if (event !== undefined && !byEvent) {
    return `event is ${JSON.stringify(event)}; known: ${knownEvents.join(', ')}.`;
  }
  if (byEvent && byRole && byEvent !== byRole) return `role ${role} and event ${event} contradict each other.`;
  if (byEvent) return byEvent;
  if (byRole) return byRole;
  if (role === 'system' || role === 'developer') {
    return `role is ${JSON.stringify(role)}, which is no message of a conversation; give the text as systemPrompt of the answers.`;
  }
  const received = role === undefined ? 'missing' : JSON.stringify(role);
  return `role is ${received}; known: ${knownRoles.join(', ')}. Or give event: ${knownEvents.join(', ')}.`;
}

/** What other logs leave to be understood. */
function fill(options: Record<string, unknown>, { keys }: LineShape): void {
  const parts = keys.has('content') ? contentOfParts(options.content) : undefined;
  if (parts) {
    options.content = parts.content;
    if (parts.attachments) options.attachments ??= parts.attachments;
  }
  if (keys.has('success')) options.success ??= options.isError !== true && options.errorMessage === undefined;
}

function reasonOf(error: z.ZodError): string {
  return error.issues
    .slice(0, 3)
    .map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message))
    .join('; ');
}

function faultOfIds(options: Loose, minIdLength: number): string | undefined {
  const given = (['userId', 'deviceId'] as const).filter((key) => options[key] !== undefined);
  if (given.length === 0) return 'Neither userId nor deviceId is given; Amplitude takes no event without one.';
  const short = given.find((key) => String(options[key]).length < minIdLength);
  if (!short) return undefined;
  const id = String(options[short]);
  return (
    `${short} ${JSON.stringify(id)} has ${id.length} characters; Amplitude drops ids of fewer than ${minIdLength}. ` +
    'Give a longer one, or a lower --min-id-length (minIdLength) if your project takes it.'
  );
}
