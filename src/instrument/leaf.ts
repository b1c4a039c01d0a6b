import type { AnyReader, Provider, Transport } from '../providers/provider.ts';

/** What the engine knows of one operation while it wraps it. */
export interface LeafFacts {
  readonly provider: string;
  readonly path: readonly string[];
  readonly reader: AnyReader;
  readonly hosts: readonly string[];
  readonly transport?: Transport | undefined;
}

export function leavesOf({ facts, readers, transport }: Provider): LeafFacts[] {
  return Object.entries(readers).map(([path, reader]) => ({
    provider: facts.id,
    path: path.split('.'),
    reader,
    hosts: facts.hosts,
    transport,
  }));
}

/** The object that carries a leaf, and the leaf's name; undefined where this version of the SDK does not have it. */
export function findLeaf(client: object, path: readonly string[]): { owner: object; name: string } | undefined {
  const name = path.at(-1);
  let owner: unknown = client;
  for (const key of path.slice(0, -1)) {
    if (typeof owner !== 'object' || owner === null) return undefined;
    owner = (owner as Record<string, unknown>)[key]; // Any property of any object, checked when it is used.
  }
  if (name === undefined || typeof owner !== 'object' || owner === null || !(name in owner)) return undefined;
  return { owner, name };
}
