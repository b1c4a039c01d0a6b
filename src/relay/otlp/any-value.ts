type Reader = (value: unknown) => unknown;

/** Kinds of an AnyValue. Bytes are left out: nothing that is read has any. */
const readers: Readonly<Record<string, Reader>> = {
  stringValue: (value) => value,
  boolValue: (value) => value,
  intValue: (value) => (typeof value === 'string' ? Number(value) : value), // JSON has no 64-bit numbers.
  doubleValue: (value) => value,
  arrayValue: (value) => listIn(value).map(fromAnyValue),
  kvlistValue: (value) => fromKeyValues(listIn(value)),
};

function fromAnyValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  // Its own: what protobufjs makes inherits all others, with their defaults.
  for (const kind of Object.keys(value)) {
    const read = readers[kind];
    if (read) return read((value as Readonly<Record<string, unknown>>)[kind]); // An own key of it.
  }
  return undefined;
}

/** Attributes. Of two with one name, which must not be, the last one counts. */
export function fromKeyValues(list: unknown): Readonly<Record<string, unknown>> {
  const attributes: Record<string, unknown> = {};
  if (!Array.isArray(list)) return attributes;
  for (const item of list) {
    const { key, value } = (item ?? {}) as { key?: unknown; value?: unknown }; // Any value has members, or none.
    if (typeof key === 'string' && key !== '__proto__') attributes[key] = fromAnyValue(value);
  }
  return attributes;
}

function listIn(value: unknown): readonly unknown[] {
  const { values } = (value ?? {}) as { values?: unknown }; // As above.
  return Array.isArray(values) ? values : [];
}
