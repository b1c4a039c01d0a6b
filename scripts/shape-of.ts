import { z } from 'zod';
import type { Shape } from '../schema/shape.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** A zod schema as plain data, without the words. */
export function shapeOf(field: z.ZodType): Shape {
  return reduce(z.toJSONSchema(field, { io: 'input', reused: 'inline', metadata: z.registry() }));
}

function reduce(schema: JsonSchema): Shape {
  const { type, minLength, minimum, exclusiveMinimum, maximum, enum: choices, items, properties, required } = schema;
  const values = schema.additionalProperties;
  const shape = {
    type,
    minLength,
    minimum,
    exclusiveMinimum,
    // Every whole number has this one.
    maximum: maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum,
    enum: choices,
    items: isSchema(items) ? reduce(items) : undefined,
    properties:
      properties &&
      Object.fromEntries(
        Object.entries(properties).flatMap(([key, value]) => (isSchema(value) ? [[key, reduce(value)]] : [])),
      ),
    required: required?.length ? required : undefined,
    values: isSchema(values) ? reduce(values) : undefined,
  };
  // The table uses no other part of JSON Schema: the test of this function holds every field to it.
  return Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as Shape;
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
