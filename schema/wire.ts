import { z } from 'zod';
import type { FieldMeta } from './field.ts';
import type { Encoding } from './field-class.ts';

const jsonString = z.string().refine(isJson, 'must be JSON in a string');

function isJson(value: string): boolean {
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
}

/** What an encoding makes of any value; `null` keeps the option's own type. */
const wireTypes: Record<Encoding, z.ZodType | null> = {
  plain: null,
  errorText: null,
  json: jsonString,
  toolDefinitions: jsonString,
  enrichments: jsonString,
  text: z.strictObject({ text: z.string() }),
  callSite: z.string(),
};

/** The type of a field as it travels. */
export function wireType(field: z.ZodType, meta: FieldMeta): z.ZodType {
  const encoded = wireTypes[meta.encoding ?? 'plain'];
  if (!encoded) return field;
  return meta.required ? encoded : encoded.optional();
}

/** Name of a wire type for people and for Amplitude's data catalog. */
export function wireTypeName(
  field: z.ZodType,
  meta: FieldMeta,
): 'string' | 'number' | 'boolean' | 'string[]' | 'object' {
  if (meta.encoding === 'text') return 'object';
  if (meta.encoding && meta.encoding !== 'plain') return 'string';
  const schema = z.toJSONSchema(field, { io: 'input' });
  const { items } = schema;
  if (schema.type === 'array') return typeof items === 'object' && 'properties' in items ? 'object' : 'string[]';
  if (schema.type === undefined && schema.enum === undefined) return 'object';
  if (schema.type === 'number' || schema.type === 'integer') return 'number';
  return schema.type === 'boolean' ? 'boolean' : 'string';
}
