import type { ts } from 'ts-morph';
import type { Evaluation } from '../interpret/evaluation.ts';
import type { TracedSite } from '../interpret/find-sites.ts';
import type { ModuleIndex } from '../interpret/module-index.ts';
import { membersIn, type SdkMember } from '../interpret/value.ts';
import { operationsOf } from '../project/operation-table.ts';
import type { SdkRow } from '../project/sdk-row.ts';
import type { Via } from '../report.ts';
import type { Declared } from './declarations.ts';
import { type InconclusiveCall, inconclusiveCalls } from './inconclusive-calls.ts';
import type { MethodNames } from './method-names.ts';
import type { TypeQuestion } from './type-question.ts';

/** What there is to ask a type checker about. */
export interface TypesWanted {
  readonly names: MethodNames;
  readonly declared: Pick<Declared, 'rows'>;
  /** SDKs that a file is likely to mean. */
  readonly near: (file: string) => ReadonlySet<SdkRow>;
  /** Sites that are certain are asked about too. */
  readonly all: boolean;
}

export interface Traced {
  readonly it: Evaluation;
  /** Files that the flow looked at. */
  readonly indexes: readonly ModuleIndex[];
  /** Files that it had no reason to look at, and that hold a call that looks like one. */
  readonly unreached: readonly ModuleIndex[];
  readonly sites: readonly TracedSite[];
  /** Calls of the sites that are told: some turn out to ask no model. */
  readonly told: ReadonlySet<ts.Node>;
  readonly patched: (file: string, row: string) => Via | null;
  readonly around: (node: ts.Node) => Via | null;
  readonly wanted: TypesWanted;
}

/** More would be a guess about a whole project, and not about its candidates. */
const most = 2000;

/** The calls that types may settle, with all that is known of them without. */
export function collectQuestions(traced: Traced): TypeQuestion[] {
  const { it, indexes, unreached, sites, told } = traced;
  const { names, near, declared, all } = traced.wanted;
  const isOpen = ({ site, members, node }: TracedSite) =>
    told.has(node) &&
    members.length > 0 &&
    (all || site.confidence !== 'high' || members.some((each) => sendsUnknown(it, each, node)));
  const known = new Map(sites.map((each) => [each.node, { isOpen: isOpen(each) }]));
  const search = (index: ModuleIndex) => ({ names, near: near(index.file), sites: known });
  const calls = [
    ...indexes.flatMap((index) => inconclusiveCalls(it, index, search(index))),
    ...unreached.flatMap((index) => inconclusiveCalls(null, index, search(index))),
  ];
  return calls.slice(0, most).map((call) => withVias(call, traced, declared.rows));
}

/** A method that asks with some commands only, and is given one that the flow has lost. */
function sendsUnknown(it: Evaluation, { row, path }: SdkMember, { arguments: [given] }: ts.CallExpression): boolean {
  if (given === undefined || !operationsOf(row).commands.has(path)) return false;
  return membersIn(it.value(given, it.root)).length === 0;
}

function withVias(
  { node, question }: InconclusiveCall,
  { patched, around }: Traced,
  rows: ReadonlySet<SdkRow>,
): TypeQuestion {
  const vias: Record<string, Via> = {};
  for (const { id } of rows) {
    const via = patched(question.place.file, id);
    if (via !== null) vias[id] = via;
  }
  return { ...question, around: around(node), patched: vias };
}
