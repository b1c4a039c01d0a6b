/** What an app or a model has put there itself, or is too long to walk through. */
const FOREIGN = new Set(['arguments', 'parameters', 'tools', 'data', 'document', 'outputs', 'embeddings', 'embedding']);

const camel = (key: string) => key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/**
 * JSON as it comes over the wire, with the names that SDKs give it (`tool_calls` as `toolCalls`) beside those that it
 * has. Names of an app's own stay as they are.
 */
export function inCamelCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inCamelCase);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [
    camel(key),
    FOREIGN.has(key) ? inner : inCamelCase(inner),
  ]);
  return { ...value, ...Object.fromEntries(entries) };
}
