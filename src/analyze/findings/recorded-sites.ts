import type { ts } from 'ts-morph';
import { enclosingNames } from '../interpret/enclosing-names.ts';
import type { Interpreter } from '../interpret/interpreter.ts';
import type { ModuleIndex } from '../interpret/module-index.ts';
import type { ImportGraph } from '../project/import-graph.ts';
import type { Finding, Site } from '../report.ts';
import { type RuleId, rules } from './rules.ts';

export interface PlacedSite {
  readonly site: Site;
  readonly node: ts.CallExpression;
}

/** A traced project, as those look at it who search beside its calls. */
export interface Beside {
  readonly it: Interpreter;
  readonly indexes: readonly ModuleIndex[];
  readonly sites: readonly PlacedSite[];
  readonly graph: ImportGraph;
  readonly files: ReadonlySet<string>;
  readonly read: (file: string) => string | null;
  /** Every call counts as recorded, but for those that we have no way to record. */
  readonly asIfRecorded: boolean;
}

/** The calls of the app that we record: of others nothing can be missing yet. */
export function recordedSites({ sites, asIfRecorded }: Beside): PlacedSite[] {
  const isRecorded = ({ site: { status, advice } }: PlacedSite) =>
    status === 'instrumented' || (asIfRecorded && status === 'uninstrumented' && advice === undefined);
  return sites.filter((each) => isRecorded(each) && !each.site.inTest);
}

/** A finding at the beginning of a node. */
export function findingAt(rule: RuleId, file: string, node: ts.Node, message: string, fix: string): Finding {
  const source = node.getSourceFile();
  const { line, character } = source.getLineAndCharacterOfPosition(node.getStart(source));
  const place = { file, line: line + 1, column: character + 1, within: enclosingNames(node) };
  return { rule, severity: rules[rule].severity, ...place, message, fix };
}

/** A finding at a call site. */
export function findingOf(rule: RuleId, site: Site, message: string, fix: string): Finding {
  const { file, line, column, within } = site;
  return { rule, severity: rules[rule].severity, file, line, column, within, message, fix };
}
