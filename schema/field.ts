import { z } from 'zod';
import type { Encoding, PrivacyClass } from './field-class.ts';

export interface FieldFacts {
  /** Property name on the wire. */
  readonly wire: string;
  readonly privacy: PrivacyClass;
  readonly description: string;
  /** OpenTelemetry attribute that carries the same fact; of several, the current name first and older ones after it. */
  readonly otel?: string | readonly string[];
  readonly encoding?: Encoding;
  /** Set by this package from other options (`src/core/derive.ts`); not an option of a caller. */
  readonly derived?: true;
  /** Amplitude alone sets it, after the event has come; never an option. */
  readonly setBy?: 'amplitude';
  /** Sent when the caller says nothing, so that the option may be left out although the property is required. */
  readonly default?: string | boolean;
}

export interface FieldMeta extends FieldFacts {
  readonly required: boolean;
}

const metas = z.registry<FieldMeta>();

/** A property that every event of its type carries. */
export function required<T extends z.ZodType>(type: T, facts: FieldFacts): T {
  metas.add(type, { ...facts, required: true });
  return type;
}

/** A property that is present when there is something to say. */
export function optional<T extends z.ZodType>(type: T, facts: FieldFacts): z.ZodOptional<T> {
  const field = type.optional();
  metas.add(field, { ...facts, required: false });
  return field;
}

/** The facts that a field was declared with. */
export function metaOf(field: z.core.$ZodType): FieldMeta {
  const meta = metas.get(field);
  if (!meta) throw new Error('A field of the events table was declared without required() or optional().');
  return meta;
}

// Fresh schemas each time: the registry is keyed by the schema object.
export const text = () => z.string();
export const id = () => z.string().min(1);
export const flag = () => z.boolean();
export const count = () => z.number().int().nonnegative();
export const amount = () => z.number().nonnegative();
export const json = () => z.unknown();
export const names = () => z.array(z.string());
