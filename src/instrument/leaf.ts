import type { OperationFacts, PackageFacts } from '../providers/facts.ts';
import type { AnyReader, ChooseReader, Provider, Transport } from '../providers/provider.ts';
import { getterOf, whenHeld } from './when-held.ts';

/** What the engine knows of one operation while it wraps it. */
export interface LeafFacts {
  readonly provider: string;
  /** Absent where no SDK stands between. */
  readonly sdk?: PackageFacts;
  /** Who answers, where the server decides. */
  readonly providerOf: Provider['providerOf'];
  readonly takesUsageRequest?: Provider['takesUsageRequest'];
  readonly operation: string;
  readonly path: readonly string[];
  readonly readerOf: ChooseReader;
  readonly hosts: readonly string[];
  readonly transport?: Transport | undefined;
}

/** Asked for each client that is made, and the same each time. */
const known = new WeakMap<Provider, readonly LeafFacts[]>();

export function leavesOf(provider: Provider): readonly LeafFacts[] {
  let leaves = known.get(provider);
  if (!leaves) {
    leaves = makeLeaves(provider);
    known.set(provider, leaves);
  }
  return leaves;
}

function makeLeaves({ facts, readers, transport, providerOf, takesUsageRequest }: Provider): LeafFacts[] {
  const operations: readonly OperationFacts[] = facts.operations;
  return operations.flatMap(({ path: operation, leaves = [operation] }) => {
    const reader = readers[operation];
    if (!reader) return [];
    const readerOf = typeof reader === 'function' ? reader : () => reader;
    return leaves.map((path) => ({
      provider: facts.provider ?? facts.id,
      sdk: facts.package,
      providerOf,
      takesUsageRequest,
      operation,
      path: path.split('.'),
      readerOf,
      hosts: facts.hosts,
      transport,
    }));
  });
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

/** Does something with a leaf as soon as the client has it, without making anything that the app did not ask for. */
export function whenFound(client: object, path: readonly string[], task: (owner: object, name: string) => void): void {
  const [key, ...rest] = path;
  if (key === undefined || !(key in client)) return;
  if (rest.length === 0) task(client, key);
  else whenHeld(client, key, (held) => whenFound(held, rest, task));
}

/** Whether a client has a leaf, as far as can be told without making anything. */
export function seemsToHave(owner: object, [key, ...rest]: readonly string[]): boolean {
  if (key === undefined || !(key in owner)) return false;
  if (rest.length === 0 || getterOf(owner, key)) return true;
  const next: unknown = Reflect.get(owner, key);
  return typeof next === 'object' && next !== null && seemsToHave(next, rest);
}

/** How a call is read: the reader, and what it was given. */
export interface Reading {
  readonly reader: AnyReader;
  readonly params: unknown;
}

export function readingOf(leaf: LeafFacts, args: readonly unknown[], resource: unknown): Reading | undefined {
  const reader = leaf.readerOf(args, resource);
  return reader && { reader, params: reader.params ? reader.params(args, resource) : args[0] };
}
