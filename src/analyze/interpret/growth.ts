import type { ts } from 'ts-morph';
import type { Relevant } from './evaluation.ts';
import { addFlow, type Flow } from './flows.ts';
import type { Value } from './value.ts';

/** What is known to matter so far. It grows while files are looked at. */
export interface Growth {
  readonly relevant: Relevant;
  readonly flows: Pick<ReadonlyMap<ts.ParameterDeclaration, Value>, 'get'>;
  readonly mayMatter: (file: string) => boolean;
  readonly add: (file: string) => void;
  /** Adds a file that is handed a client from outside: it is read where a call leads into it. */
  readonly give: (file: string) => void;
  readonly flow: (flow: Flow) => void;
  /**
   * Whether an answer that was given since the last time of asking would be another one now. What nobody has asked for
   * may grow without anything being evaluated again.
   */
  readonly isStale: () => boolean;
}

export function createGrowth(candidates: readonly string[]): Growth {
  const files = new Set(candidates);
  const given = new Set<string>();
  const flows = new Map<ts.ParameterDeclaration, Value>();
  const refused = new Set<string>();
  const asked = new Set<ts.ParameterDeclaration>();
  let listed = false;
  let stale = false;
  return {
    relevant: {
      get size() {
        return files.size;
      },
      has: (file) => files.has(file),
      values: () => files.values(),
      all: () => {
        listed = true;
        return files.values();
      },
    },
    flows: {
      get: (parameter) => {
        asked.add(parameter);
        return flows.get(parameter);
      },
    },
    mayMatter: (file) => {
      if (files.has(file) || given.has(file)) return true;
      refused.add(file);
      return false;
    },
    add: (file) => {
      if (files.has(file)) return;
      files.add(file);
      stale ||= listed || refused.has(file);
    },
    give: (file) => {
      if (given.has(file)) return;
      given.add(file);
      stale ||= refused.has(file) && !files.has(file);
    },
    flow: (flow) => {
      if (addFlow(flows, flow)) stale ||= asked.has(flow.parameter);
    },
    isStale: () => {
      const was = stale;
      if (was) {
        stale = false;
        listed = false;
        refused.clear();
        asked.clear();
      }
      return was;
    },
  };
}
