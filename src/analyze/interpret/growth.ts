import type { ts } from 'ts-morph';
import { addFlow, type Flow } from './flows.ts';
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
}

/** `changed` hears which parameter or file answers may depend on that say something else now. */
export function createGrowth(candidates: readonly string[], changed: (input: unknown) => void): Growth {
  const relevant = new Set(candidates);
  const given = new Set<string>();
  const flows = new Map<ts.ParameterDeclaration, Value>();
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
  };
}
