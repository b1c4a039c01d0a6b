import type { z } from 'zod';

type Json = z.core.JSONSchema.JSONSchema;

/** TypeScript source of a JSON schema, for the shapes that the events table uses. */
export function printType(schema: z.core.JSONSchema._JSONSchema, indent = ''): string {
  if (typeof schema === 'boolean') return 'unknown';
  if (schema.$ref) return schema.$ref.replace(/^#\/(\$defs|definitions)\//, '');
  if (schema.enum) return schema.enum.map((value) => quote(String(value))).join(' | ');
  if (schema.type === 'array') return printArray(schema, indent);
  if (schema.type === 'object') return printObject(schema, indent);
  if (schema.type === 'integer') return 'number';
  return typeof schema.type === 'string' ? schema.type : 'unknown';
}

function printArray(schema: Json, indent: string): string {
  const items = schema.items;
  const inner = items && !Array.isArray(items) ? printType(items, indent) : 'unknown';
  return `readonly ${inner.includes(' ') ? `(${inner})` : inner}[]`;
}

function printObject(schema: Json, indent: string): string {
  if (!schema.properties) {
    const values = schema.additionalProperties;
    return `Readonly<Record<string, ${values && typeof values === 'object' ? printType(values, indent) : 'unknown'}>>`;
  }
  const required = new Set(schema.required ?? []);
  return printMembers(
    Object.entries(schema.properties).map(([name, property]) => ({
      name,
      type: printType(property, `${indent}  `),
      optional: !required.has(name),
      doc: typeof property === 'object' ? (property.description ?? '') : '',
    })),
    indent,
  );
}

export interface Member {
  name: string;
  type: string;
  optional: boolean;
  doc: string;
}

/** An object type; optional members accept `undefined`, so that a caller may pass on what it does not have. */
export function printMembers(members: readonly Member[], indent = ''): string {
  const lines = members.flatMap(({ name, type, optional, doc }) => [
    ...(doc ? [`${indent}  /** ${doc} */`] : []),
    `${indent}  ${name}${optional ? '?' : ''}: ${type}${optional ? ' | undefined' : ''};`,
  ]);
  return `{\n${lines.join('\n')}\n${indent}}`;
}

export function quote(value: string): string {
  return `'${value.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;
}

/** A JSON value as source. */
export function printValue(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return `[${value.map(printValue).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, item]) => `${key}: ${printValue(item)}`);
  return members.length ? `{ ${members.join(', ')} }` : '{}';
}
