import { ts } from 'ts-morph';
import { push } from './draft.ts';
import { addFlow, type Flow } from './flows.ts';
import type { Heir } from './heirs.ts';
import { type Kept, namesKeptBy } from './kept-names.ts';
import type { ModuleIndex, PropertyWrite } from './module-index.ts';
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
  readonly heir: (heir: Heir) => void;
  readonly heirsOf: (base: ts.ClassLikeDeclaration) => readonly ts.ClassLikeDeclaration[];
  readonly keptUnder: (name: string) => readonly Kept[];
  /** Writes to a property of that name whose target may be the global object. */
  readonly writesTo: (name: string) => readonly PropertyWrite[];
  /** Names under which something is kept. */
  readonly names: () => Iterable<string>;
  /** Takes what a file keeps under names and writes to, once. */
  readonly keep: (index: ModuleIndex) => void;
}

/** `changed` hears which parameter, class, name or file answers may depend on that say something else now. */
export function createGrowth(candidates: readonly string[], changed: (input: unknown) => void): Growth {
  const relevant = new Set(candidates);
  const given = new Set<string>();
  const flows = new Map<ts.ParameterDeclaration, Value>();
  const names = new Map<string, Kept[]>();
  const kept = new Set<string>();
  const writes = new Map<string, PropertyWrite[]>();
  const heirs = new Map<ts.ClassLikeDeclaration, ts.ClassLikeDeclaration[]>();
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
    heir: ({ base, heir }) => {
      if (heirs.get(base)?.includes(heir)) return;
      push(heirs, base, heir);
      changed(base);
    },
    heirsOf: (base) => heirs.get(base) ?? [],
    keptUnder: (name) => names.get(name) ?? [],
    writesTo: (name) => writes.get(name) ?? [],
    names: () => names.keys(),
    keep: (index) => {
      if (kept.has(index.file)) return;
      kept.add(index.file);
      for (const [name, each] of index.writes) {
        const foreign = each.filter(({ target, ifWrapped }) => !ifWrapped && target.kind !== ts.SyntaxKind.ThisKeyword);
        for (const one of foreign) push(writes, name, one);
        if (foreign.length > 0) changed(`write ${name}`);
      }
      if (index.inTest) return;
      for (const [name, each] of namesKeptBy(index)) {
        for (const one of each) push(names, name, one);
        changed(`name ${name}`);
      }
    },
  };
}
