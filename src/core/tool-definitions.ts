import { createHash } from 'node:crypto';
import { toJson } from './json.ts';

interface ToolDefinition {
  name: string;
  description?: unknown;
  parameters?: unknown;
}

type Loose = Record<string, unknown>;

const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null;

/** Vendors nest and name the parts of a tool differently; the event has one form. */
function normalize(tool: unknown): ToolDefinition | undefined {
  if (!isObject(tool)) return undefined;
  const inner = isObject(tool.function) ? tool.function : tool;
  const name = inner.name ?? inner.type;
  if (typeof name !== 'string') return undefined;
  const parameters = inner.parameters ?? inner.input_schema ?? inner.inputSchema;
  return {
    name,
    ...(inner.description === undefined ? {} : { description: inner.description }),
    ...(parameters === undefined ? {} : { parameters }),
  };
}

export function normalizeTools(tools: readonly unknown[]): ToolDefinition[] {
  return tools.map(normalize).filter((tool) => tool !== undefined);
}

/** Same tools, same hash, whatever the order of keys. 16 hexadecimal digits of SHA-256. */
export function hashTools(tools: readonly unknown[]): string {
  const json = toJson(sortKeys(normalizeTools(tools))) ?? '';
  return createHash('sha256').update(json).digest('hex').slice(0, 16);
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sortKeys(value[key])]),
  );
}
