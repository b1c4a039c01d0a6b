import { AmplitudeAIError } from '../core/errors.ts';
import type { JsonSchema } from './tool-schema.ts';
import { zod3JsonSchema } from './zod-3-json-schema.ts';

/**
 * The JSON Schema of what a model has to give, without importing a schema library: each describes itself.
 *
 * @throws AmplitudeAIError `INVALID_CONFIG` that names the tool and what was received.
 */
export function jsonSchemaOf(schema: unknown, tool: string): JsonSchema {
  const { $schema: _, ...parameters } = describe(schema, tool);
  if (!describesObject(parameters)) {
    throw refused(tool, `a schema of type ${JSON.stringify(parameters.type)}`, 'A model gives a tool one object.');
  }
  return parameters;
}

function describe(schema: unknown, tool: string): JsonSchema {
  if ((typeof schema !== 'object' && typeof schema !== 'function') || schema === null) {
    throw refused(tool, schema === null ? 'null' : typeof schema, KNOWN);
  }
  const members = schema as Record<string, unknown>; // Looked at key by key.
  const standard = members['~standard'];
  const byStandard = isRecord(standard) && isRecord(standard.jsonSchema) ? standard.jsonSchema.input : undefined;
  if (typeof byStandard === 'function') return converted(tool, () => byStandard({ target: 'draft-2020-12' }));
  const { toJSONSchema } = members;
  if (typeof toJSONSchema === 'function') return converted(tool, () => toJSONSchema.call(schema, { io: 'input' }));
  if (isZod3(members)) return converted(tool, () => zod3JsonSchema(schema, tool));
  if (standard !== undefined || '_zod' in members) {
    const vendor = isRecord(standard) ? String(standard.vendor) : 'zod';
    throw refused(tool, `a schema of ${vendor} that cannot describe itself`, 'Update it, or pass a JSON Schema.');
  }
  if (!isRecord(schema)) throw refused(tool, typeof schema, KNOWN);
  if (!isJsonSchema(schema)) {
    throw refused(tool, `an object with the keys ${Object.keys(schema).join(', ') || '(none)'}`, KNOWN);
  }
  return schema;
}

function converted(tool: string, convert: () => unknown): JsonSchema {
  let schema: unknown;
  try {
    schema = convert();
  } catch (error) {
    if (error instanceof AmplitudeAIError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw refused(tool, `a schema that has no JSON form (${why})`, 'Change that part, or pass a JSON Schema.', error);
  }
  if (!isRecord(schema)) throw refused(tool, `a schema that described itself as ${typeof schema}`, KNOWN);
  return schema;
}

/** A definition of zod 3 names its kind; zod 4 names it elsewhere. */
function isZod3({ _def: definition, _zod: internals }: Record<string, unknown>): boolean {
  return internals === undefined && isRecord(definition) && /^Zod/.test(String(definition.typeName));
}

const COMBINATIONS = ['$ref', 'anyOf', 'oneOf', 'allOf'] as const;

function isJsonSchema(schema: JsonSchema): boolean {
  return 'type' in schema || 'properties' in schema || COMBINATIONS.some((key) => key in schema);
}

function describesObject({ type, ...rest }: JsonSchema): boolean {
  if (type !== undefined) return type === 'object';
  return 'properties' in rest || COMBINATIONS.some((key) => key in rest);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const KNOWN = 'Pass a JSON Schema of an object, or a schema of zod or another library that has a JSON form.';

function refused(tool: string, received: string, next: string, cause?: unknown): AmplitudeAIError {
  return new AmplitudeAIError('INVALID_CONFIG', `inputSchema of tool ${tool} is ${received}. ${next}`, { cause });
}
