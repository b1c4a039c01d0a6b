import type { DetectedFacts, Gives } from '../../detected/detected-facts.ts';
import { unrecorded } from '../../detected/unrecorded.ts';
import type { OperationKind, ProviderFacts } from '../../providers/facts.ts';
import { isDetected, type SdkRow } from './sdk-row.ts';

/**
 * What can be done with the objects of an SDK, by path. A path begins with the part that it belongs to (`model:invoke`);
 * clients of providers are one part without a name (`chat.completions.create`).
 */
export interface OperationTable {
  /** Every method path that sends a request, helpers included. */
  readonly kinds: ReadonlyMap<string, OperationKind>;
  /** Paths on the way to one: `chat`, `chat.completions`. */
  readonly resources: ReadonlySet<string>;
  /** What calling a path gives: another path, `self`, or a rule that looks at what it is given. */
  readonly gives: ReadonlyMap<string, Gives>;
  /** Paths of properties that are a part of their own. */
  readonly holds: ReadonlyMap<string, string>;
  /** Methods that send a request with some commands only, and the kind of each. */
  readonly commands: ReadonlyMap<string, ReadonlyMap<string, OperationKind>>;
  /** Methods that are given what an object runs, so that it asks where that does. */
  readonly runs: ReadonlySet<string>;
  /** What callbacks in the options of a call are given. */
  readonly hands: ReadonlyMap<string, Readonly<Record<string, readonly string[]>>>;
}

const tables = new WeakMap<SdkRow, OperationTable>();

export function operationsOf(row: SdkRow): OperationTable {
  const known = tables.get(row);
  if (known) return known;
  const table = isDetected(row) ? tableOfParts(row) : tableOfProvider(row);
  tables.set(row, table);
  return table;
}

/** `invoke` of `model:invoke`. */
export function apiOf(path: string): string {
  const api = path.slice(path.indexOf(':') + 1);
  return api === '' ? path.slice(0, -1) : api;
}

/** A client or another object as a whole, and not a member of one. */
export function isWhole(path: string): boolean {
  return path === '' || path.endsWith(':');
}

/** Whether an object has any method that asks, or asks when it is called. */
export function asksAnything(row: SdkRow, path: string): boolean {
  const { kinds } = operationsOf(row);
  return kinds.has(path) || (isWhole(path) && [...kinds.keys()].some((each) => each.startsWith(path)));
}

/** Whether no way in of ours sees what a method of an SDK asks. */
export function isUnrecorded(row: SdkRow, path: string): boolean {
  return !isDetected(row) && Object.values(unrecorded[row.id] ?? {}).some((paths) => paths.includes(path));
}

function tableOfProvider(facts: ProviderFacts): OperationTable {
  const { id, operations, functions = [], clones = [], makes = [] } = facts;
  const kinds = new Map<string, OperationKind>(functions.map(({ name, kind }) => [name, kind]));
  // The keys are kinds: the type says so, `Object.entries` does not.
  for (const [kind, paths] of Object.entries(unrecorded[id] ?? {}) as [OperationKind, readonly string[]][])
    for (const path of paths) kinds.set(path, kind);
  const gives = new Map<string, Gives>([...clones, ...makes].map((name) => [name, '']));
  const commands = new Map<string, ReadonlyMap<string, OperationKind>>();
  for (const { path, kind, helpers = [], commands: sent } of operations) {
    for (const each of [path, ...helpers]) {
      kinds.set(each, kind);
      // A method that gives a part of its own, which carries operations: `chats.create().sendMessage`.
      const made = each.lastIndexOf('().');
      if (made > 0) gives.set(each.slice(0, made), each.slice(0, made + 2));
    }
    if (sent) commands.set(path, new Map(sent.map((name) => [name, kind])));
  }
  return {
    kinds,
    resources: resourcesOf(kinds.keys()),
    gives,
    holds: new Map(),
    commands,
    runs: new Set(),
    hands: new Map(),
  };
}

function tableOfParts({ parts, functions = [] }: DetectedFacts): OperationTable {
  const kinds = new Map<string, OperationKind>();
  const gives = new Map<string, Gives>();
  const holds = new Map<string, string>();
  const commands = new Map<string, ReadonlyMap<string, OperationKind>>();
  const hands = new Map<string, Readonly<Record<string, readonly string[]>>>();
  const runs = new Set<string>();
  for (const [part, facts] of Object.entries(parts)) {
    // The keys are kinds: the type says so, `Object.entries` does not.
    for (const [kind, paths] of Object.entries(facts.asks ?? {}) as [OperationKind, readonly string[]][])
      for (const path of paths) kinds.set(`${part}:${path}`, kind);
    for (const [name, given] of Object.entries(facts.gives ?? {})) gives.set(`${part}:${name}`, inPaths(given));
    for (const [name, given] of Object.entries(facts.statics ?? {})) gives.set(`${part}::${name}`, inPaths(given));
    for (const [name, held] of Object.entries(facts.holds ?? {})) holds.set(`${part}:${name}`, `${held}:`);
    for (const name of facts.runs ?? []) runs.add(`${part}:${name}`);
    if (facts.isAsked) kinds.set(`${part}:`, facts.isAsked);
    if (facts.sends) {
      const path = `${part}:${facts.sends.method}`;
      const sent = new Map(Object.entries(facts.sends.commands));
      commands.set(path, sent);
      kinds.set(path, 'chat');
    }
  }
  for (const each of functions) {
    for (const name of each.names) {
      if (each.asks) kinds.set(name, each.asks);
      if (each.gives) gives.set(name, inPaths(each.gives));
      if (each.hands) hands.set(name, each.hands);
    }
  }
  return {
    kinds,
    resources: resourcesOf([...kinds.keys(), ...gives.keys(), ...holds.keys()]),
    gives,
    holds,
    commands,
    runs,
    hands,
  };
}

/** Parts as the paths that they begin. */
function inPaths(gives: Gives): Gives {
  if (typeof gives === 'string') return gives === 'self' ? gives : `${gives}:`;
  if ('asking' in gives) return { asking: `${gives.asking}:`, otherwise: `${gives.otherwise}:` };
  return { byText: gives.byText.map(({ text, part }) => ({ text, part: `${part}:` })) };
}

function resourcesOf(paths: Iterable<string>): Set<string> {
  const resources = new Set<string>();
  for (const path of paths) {
    for (let dot = path.lastIndexOf('.'); dot > path.indexOf(':'); dot = path.lastIndexOf('.', dot - 1))
      resources.add(path.slice(0, dot));
  }
  resources.delete('');
  return resources;
}
