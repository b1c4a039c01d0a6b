import type { Resolve } from './resolver.ts';
import type { Link } from './specifiers.ts';

export interface ImportGraph {
  readonly importersOf: (file: string) => readonly string[];
  /** Files that run when one of these runs, these included: imports of types do not count. */
  readonly runBy: (files: Iterable<string>) => Set<string>;
  /** Files that run one of these when they run, these included. */
  readonly running: (files: Iterable<string>) => Set<string>;
}

export function createImportGraph(links: ReadonlyMap<string, readonly Link[]>, resolve: Resolve): ImportGraph {
  const all = new Map<string, string[]>();
  const run = new Map<string, string[]>();
  const runReversed = new Map<string, string[]>();
  for (const [file, own] of links) {
    for (const { specifier, typeOnly } of own) {
      const target = resolve(file, specifier);
      if (target === null || target === file) continue;
      append(all, target, file);
      if (typeOnly) continue;
      append(run, file, target);
      append(runReversed, target, file);
    }
  }
  return {
    importersOf: (file) => all.get(file) ?? [],
    runBy: (files) => closure(files, run),
    running: (files) => closure(files, runReversed),
  };
}

function append(edges: Map<string, string[]>, from: string, to: string): void {
  const known = edges.get(from);
  if (known) known.push(to);
  else edges.set(from, [to]);
}

function closure(start: Iterable<string>, edges: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set(start);
  const open = [...reached];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    for (const next of edges.get(file) ?? []) {
      if (reached.has(next)) continue;
      reached.add(next);
      open.push(next);
    }
  }
  return reached;
}
