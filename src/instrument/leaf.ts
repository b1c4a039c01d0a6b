import { guard } from '../core/guard.ts';
import type { OperationFacts } from '../providers/facts.ts';
import type { AnyReader, ChooseReader, Provider, Transport } from '../providers/provider.ts';

/** What the engine knows of one operation while it wraps it. */
export interface LeafFacts {
  readonly provider: string;
  /** Who answers, where the server decides. */
  readonly providerOf: Provider['providerOf'];
  readonly operation: string;
  readonly path: readonly string[];
  readonly readerOf: ChooseReader;
  readonly hosts: readonly string[];
  readonly transport?: Transport | undefined;
}

export function leavesOf({ facts, readers, transport, providerOf }: Provider): LeafFacts[] {
  const operations: readonly OperationFacts[] = facts.operations;
  return operations.flatMap(({ path: operation, leaves = [operation] }) => {
    const reader = readers[operation];
    if (!reader) return [];
    const readerOf = typeof reader === 'function' ? reader : () => reader;
    return leaves.map((path) => ({
      provider: facts.provider ?? facts.id,
      providerOf,
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

/** What stands behind a name, when it is a getter: it may make what it gives, as SDKs with lazy resources do. */
function getterOf(owner: object, key: string): (() => unknown) | undefined {
  for (let at: object | null = owner; at; at = Object.getPrototypeOf(at)) {
    const descriptor = Object.getOwnPropertyDescriptor(at, key);
    if (descriptor) return descriptor.get;
  }
  return undefined;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Whether a client has a leaf, as far as can be told without making anything. */
export function seemsToHave(owner: object, [key, ...rest]: readonly string[]): boolean {
  if (key === undefined || !(key in owner)) return false;
  if (rest.length === 0 || getterOf(owner, key)) return true;
  const next: unknown = Reflect.get(owner, key);
  return isObject(next) && seemsToHave(next, rest);
}

/**
 * Hands over what carries a leaf: at once, or, where a getter makes it, whenever that is asked. A client of which
 * nothing was used yet looks as it does without us.
 */
export function withLeaf(owner: object, path: readonly string[], take: (owner: object, name: string) => void): void {
  const [key, ...rest] = path;
  if (key === undefined || !(key in owner)) return;
  if (rest.length === 0) {
    take(owner, key);
    return;
  }
  const getter = getterOf(owner, key);
  const follow = (next: unknown): void => {
    if (isObject(next)) withLeaf(next, rest, take);
  };
  if (!getter) follow(Reflect.get(owner, key));
  else listen(owner, key, getter, follow);
}

type Listener = (made: unknown) => void;

/** Who waits for what the getters of a client give, by the getters that we have put there. */
const listeners = new WeakMap<() => unknown, Listener[]>();

function listen(owner: object, key: string, getter: () => unknown, listener: Listener): void {
  const waiting = listeners.get(getter);
  if (waiting && Object.hasOwn(owner, key)) {
    waiting.push(listener);
    return;
  }
  const all: Listener[] = [listener];
  const observed = function (this: unknown): unknown {
    const made = getter.call(this);
    guard('instrumenting a client', () => {
      for (const tell of all) tell(made);
    });
    return made;
  };
  listeners.set(observed, all);
  Object.defineProperty(owner, key, { get: observed, configurable: true, enumerable: false });
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
