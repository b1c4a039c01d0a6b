import type { ts } from 'ts-morph';
import { adviceFor } from '../advice.ts';
import { findingsBeside } from '../findings/findings-beside.ts';
import type { EntryPoint } from '../project/entry-point.ts';
import type { ImportGraph } from '../project/import-graph.ts';
import { type Finding, isWayIn, type Site, type Skipped, statusOf, type Unparsed, type Via } from '../report.ts';
import { findSites, type TracedSite } from './find-sites.ts';
import { addFlow, flowsFrom } from './flows.ts';
import { withoutIdleGraphs } from './idle-graphs.ts';
import { hasInterestingExports } from './interesting-exports.ts';
import { createInterpreter, type Interpreter } from './interpreter.ts';
import { createModules } from './modules.ts';
import { findPatches, wayInFor } from './patches.ts';
import { surroundings } from './surrounded.ts';
import type { SdkMember, Value } from './value.ts';
import { inPlaceWraps } from './wrapped-in-place.ts';

export interface TraceInput {
  readonly candidates: readonly string[];
  readonly read: (file: string) => string | null;
  readonly entryPoint: (specifier: string) => EntryPoint | null;
  readonly resolve: (from: string, specifier: string) => string | null;
  readonly graph: ImportGraph;
  /** Every file of the project: what it is made for shows in names. */
  readonly files: ReadonlySet<string>;
  readonly check: () => void;
}

export interface Trace {
  readonly sites: readonly Site[];
  readonly unparsed: readonly Unparsed[];
  readonly skipped: readonly Skipped[];
  /** What is missing beside calls that are recorded. */
  readonly findings: readonly Finding[];
}

/** Each round follows clients one more step from caller to callee; real code needs two or three. */
const mostRounds = 8;

/**
 * Reads the candidates and what they reach: evaluates them, follows what calls hand on and what files export to those
 * who import them, until nothing new turns up; then tells the sites.
 */
export function traceProject(input: TraceInput): Trace {
  const modules = createModules(input.read);
  const relevant = new Set(input.candidates);
  const given = new Set<string>();
  const flows = new Map<ts.ParameterDeclaration, Value>();
  const spent = new Set<string>();
  const start = () =>
    createInterpreter({
      load: modules.load,
      indexOf: modules.indexOf,
      entryPoint: input.entryPoint,
      resolve: input.resolve,
      mayMatter: (file) => relevant.has(file) || given.has(file),
      flows,
      relevant,
    });

  let it = start();
  for (let round = 0; round < mostRounds; round += 1) {
    if (!spread(it, input, { relevant, given, flows, spent })) break;
    it = start();
  }
  const { sites, findings } = sitesOf(it, relevant, input);
  const skipped = [...spent].map((file) => ({
    file,
    reason: 'too entangled to follow to the end; its sites may be incomplete',
  }));
  return { sites, unparsed: modules.unparsed(), skipped, findings };
}

interface Growth {
  readonly relevant: Set<string>;
  /** Files that are handed a client from outside: they are read where a call leads into them. */
  readonly given: Set<string>;
  readonly flows: Map<ts.ParameterDeclaration, Value>;
  readonly spent: Set<string>;
}

/** One round; says whether it found anything new. */
function spread(it: Interpreter, input: TraceInput, { relevant, given, flows, spent }: Growth): boolean {
  let grew = false;
  // A set grows while it is walked: what a file leads to is read in the same round.
  for (const file of relevant) {
    input.check();
    const index = spent.has(file) ? null : it.load(file);
    if (!index) continue;
    const { flows: found, unread, bases } = flowsFrom(it, index);
    for (const base of bases) {
      grew ||= !relevant.has(base);
      relevant.add(base);
    }
    for (const target of input.graph.runBy(unread)) {
      grew ||= !given.has(target);
      given.add(target);
    }
    for (const flow of found) {
      grew = addFlow(flows, flow) || grew;
      const { file: target } = it.indexOf(flow.parameter);
      relevant.add(target);
    }
    const importers = input.graph.importersOf(file).filter((each) => !relevant.has(each));
    if (importers.length > 0 && hasInterestingExports(it, index)) {
      for (const importer of importers) relevant.add(importer);
      grew = true;
    }
    if (it.refuel()) spent.add(file);
  }
  return grew;
}

function sitesOf(
  it: Interpreter,
  relevant: ReadonlySet<string>,
  input: TraceInput,
): { readonly sites: Site[]; readonly findings: Finding[] } {
  const indexes = [...relevant].map((file) => it.load(file)).filter((index) => index !== null);
  const traced = indexes.flatMap((index) => {
    input.check();
    it.refuel();
    return findSites(it, index);
  });
  const patches = findPatches(it, indexes, input.graph);
  const wraps = inPlaceWraps(it, indexes);
  const around = surroundings(it, indexes);
  const known = withoutIdleGraphs(it, indexes, traced).map((each) => ({
    node: each.node,
    site: advised(settled(each, wayInFor(patches, each.site.file, each.patchedAs), wraps, around(each.node))),
  }));
  const findings = findingsBeside({ it, indexes, sites: known, ...input });
  return { sites: known.map(({ site }) => site).sort(byPlace), findings: findings.sort(byPlace) };
}

/** With what to do about it, where no drop-in helps. */
function advised(site: Site): Site {
  const advice = site.status === 'instrumented' ? null : adviceFor(site);
  return advice === null ? site : { ...site, advice };
}

function settled(
  { site, members, node }: TracedSite,
  patched: Via | null,
  wraps: ReturnType<typeof inPlaceWraps>,
  around: Via | null,
): Site {
  if (site.status === 'instrumented') return site;
  const isOurs = ({ via }: SdkMember) => via !== null && isWayIn(via);
  const isWrapped = members.length > 0 && members.every((member) => isOurs(member) || wraps(member, node));
  const found = [isWrapped ? 'wrap' : null, patched, site.via, around].filter((via) => via !== null);
  const via = found.find(isWayIn) ?? found[0] ?? null;
  return via === site.via ? site : { ...site, status: statusOf(via), via };
}

function byPlace(a: Site | Finding, b: Site | Finding): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;
}
