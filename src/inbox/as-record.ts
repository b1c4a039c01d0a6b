/** The value as a record, or nothing when it is none. */
export function asRecord(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  // An object that is no array is a record by definition; TypeScript cannot narrow `object` to an index signature.
  return value as Readonly<Record<string, unknown>>;
}
