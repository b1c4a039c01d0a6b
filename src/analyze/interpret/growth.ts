import type { ts } from 'ts-morph';
import { push } from './draft.ts';
import { addFlow, type Flow } from './flows.ts';
import { type Kept, namesKeptBy } from './kept-names.ts';
import type { ModuleIndex } from './module-index.ts';
import type { Value } from './value.ts';

/** What is known to matter so far. It grows while files are looked at. */
export interface Growth {
  /** Files whose calls and property writes are looked at. */
  readonly relevant: ReadonlySet<string>;
  readonly flows: (parameter: ts.ParameterDeclaration) => Value | undefined;
  readonly mayMatter: (file: string) => boolean;
  readonly add: (file: string) => void;
  /** Adds a file that is handed a client from outside: it is read where a call leads into it. */
  readonly give: (file: string) => void;
  readonly flow: (flow: Flow) => void;
  readonly keptUnder: (name: string) => readonly Kept[];
  /** Names under which something is kept. */
  readonly names: () => Iterable<string>;
  /** Takes what a file keeps under names, once. */
  readonly keep: (index: ModuleIndex) => void;
}

/** `changed` hears which parameter or file answers may depend on that say something else now. */
export function createGrowth(candidates: readonly string[], changed: (input: unknown) => void): Growth {
  const relevant = new Set(candidates);
  const given = new Set<string>();
  const flows = new Map<ts.ParameterDeclaration, Value>();
  const names = new Map<string, Kept[]>();
  const kept = new Set<string>();
  const mayMatter = (file: string) => relevant.has(file) || given.has(file);
  const enter = (files: Set<string>, file: string) => {
    const isNew = !mayMatter(file);
    files.add(file);
    if (isNew) changed(file);
  };
  return {
    relevant,
    flows: (parameter) => flows.get(parameter),
    mayMatter,
    add: (file) => enter(relevant, file),
    give: (file) => enter(given, file),
    flow: (flow) => {
      if (addFlow(flows, flow)) changed(flow.parameter);
    },
    keptUnder: (name) => names.get(name) ?? [],
    names: () => names.keys(),
    keep: (index) => {
      if (kept.has(index.file) || index.inTest) return;
      kept.add(index.file);
      for (const [name, each] of namesKeptBy(index)) {
        for (const one of each) push(names, name, one);
        changed(`name ${name}`);
      }
    },
  };
}
