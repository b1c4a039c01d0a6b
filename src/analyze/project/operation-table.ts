import type { OperationKind, ProviderFacts } from '../../providers/facts.ts';

export interface OperationTable {
  /** Every method path that sends a request, helpers included. */
  readonly kinds: ReadonlyMap<string, OperationKind>;
  /** Paths on the way to one: `chat`, `chat.completions`. */
  readonly resources: ReadonlySet<string>;
}

const tables = new WeakMap<ProviderFacts, OperationTable>();

export function operationsOf(row: ProviderFacts): OperationTable {
  const known = tables.get(row);
  if (known) return known;
  const kinds = new Map<string, OperationKind>();
  for (const { path, kind, helpers = [] } of row.operations) {
    for (const each of [path, ...helpers]) kinds.set(each, kind);
  }
  const resources = new Set<string>();
  for (const path of kinds.keys()) {
    for (let dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1))
      resources.add(path.slice(0, dot));
  }
  const table = { kinds, resources };
  tables.set(row, table);
  return table;
}
