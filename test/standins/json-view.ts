export type JsonRecord = Readonly<Record<string, unknown>>;

/** Reads of a request body that nobody has checked: a wrong shape reads as empty. */
export function recordOf(value: unknown): JsonRecord {
  // An object that is no array is a record by definition; TypeScript cannot narrow `object` to an index signature.
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonRecord) : {};
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function stringOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
