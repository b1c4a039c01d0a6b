import { adviceFor } from '../advice.ts';
import { findingsBeside } from '../findings/findings-beside.ts';
import type { EntryPoint } from '../project/entry-point.ts';
import type { ImportGraph } from '../project/import-graph.ts';
import { type Finding, isWayIn, type Site, type Skipped, statusOf, type Unparsed, type Via } from '../report.ts';
import { collectQuestions, type TypesWanted } from '../types/collect-questions.ts';
import type { TypeQuestion } from '../types/type-question.ts';
import { unreachedFiles } from '../types/unreached-files.ts';
import { findSites, type TracedSite } from './find-sites.ts';
import { type Flows, flowsFrom } from './flows.ts';
import { createGrowth, type Growth } from './growth.ts';
import { type Heir, heirsIn } from './heirs.ts';
import { withoutIdleGraphs } from './idle-graphs.ts';
import { canTake, interestingExports } from './interesting-exports.ts';
import { createInterpreter, type Interpreter } from './interpreter.ts';
import type { ModuleIndex } from './module-index.ts';
import { createModules } from './modules.ts';
import { createNameSearch } from './name-search.ts';
import { findPatches, wayInFor } from './patches.ts';
import { surroundings } from './surrounded.ts';
import type { SdkMember } from './value.ts';
import { inPlaceWraps } from './wrapped-in-place.ts';

export interface TraceInput {
  readonly candidates: readonly string[];
  readonly read: (file: string) => string | null;
  readonly entryPoint: (specifier: string) => EntryPoint | null;
  readonly resolve: (from: string, specifier: string) => string | null;
  readonly graph: ImportGraph;
  /** Every file of the project: what it is made for shows in names. */
  readonly files: ReadonlySet<string>;
  /** Every call counts as recorded, for what is missing beside it. */
  readonly asIfRecorded: boolean;
  /** What to ask a type checker about; `null` to ask nothing. */
  readonly types: TypesWanted | null;
  /** Between two files: how many of those that matter so far are followed. */
  readonly pause: (done: number, total: number) => Promise<void>;
}

export interface Trace {
  readonly sites: readonly Site[];
  readonly unparsed: readonly Unparsed[];
  readonly skipped: readonly Skipped[];
  /** What is missing beside calls that are recorded. */
  readonly findings: readonly Finding[];
  /** What types may settle. */
  readonly questions: readonly TypeQuestion[];
}

/** Each round follows clients one more step from caller to callee; real code needs two or three. */
const mostRounds = 8;

/**
 * Reads the candidates and what they reach: evaluates them, follows what calls hand on and what files export to those
 * who import them, until nothing new turns up; then tells the sites.
 */
export async function traceProject(input: TraceInput): Promise<Trace> {
  const modules = createModules(input.read);
  const growth = createGrowth(input.candidates, (changed) => it.forget(changed));
  const followed = new Set<string>();
  const spent = new Set<string>();
  const it = createInterpreter({
    load: modules.load,
    indexOf: modules.indexOf,
    entryPoint: input.entryPoint,
    resolve: input.resolve,
    mayMatter: growth.mayMatter,
    flows: growth.flows,
    heirsOf: growth.heirsOf,
    writesTo: growth.writesTo,
    keptUnder: growth.keptUnder,
  });

  const readersOfNames = createNameSearch(it, growth, input);

  for (let round = 0; round < mostRounds; round += 1) {
    for (const file of growth.relevant) {
      await input.pause(followed.size, growth.relevant.size);
      descend(it, file, growth);
      it.refuel();
    }
    if (!(await spread(it, input, growth, followed, spent))) break;
    for (const file of readersOfNames()) growth.add(file);
  }
  const { sites, findings, questions } = await sitesOf(it, growth.relevant, input);
  const skipped = [...spent].map((file) => ({
    file,
    reason: 'too entangled to follow to the end; its sites may be incomplete',
  }));
  return { sites, unparsed: modules.unparsed(), skipped, findings, questions };
}

/** What a file does for others. */
interface Spread extends Flows {
  /** Names under which it exports something that leads to a client; `null` where any name may. */
  readonly names: readonly string[] | null;
}

const nothingSpread: Spread = { flows: [], unread: [], bases: [], names: [] };

const noHeirs: readonly Heir[] = [];

/** Reads a file and takes from it what any other may ask for: the names that it keeps, the classes that it extends. */
function descend(it: Interpreter, file: string, growth: Growth): ModuleIndex | null {
  const index = it.load(file);
  if (!index) return null;
  growth.keep(index);
  for (const heir of it.kept(`heirs in ${file}`, noHeirs, () => heirsIn(it, index))) growth.heir(heir);
  return index;
}

/** One round: every file of which something has changed hands on what it holds. Says whether there was one. */
async function spread(
  it: Interpreter,
  input: TraceInput,
  growth: Growth,
  followed: Set<string>,
  spent: Set<string>,
): Promise<boolean> {
  let isAtWork = false;
  // It grows while it is walked: what a file leads to is read in the same round.
  for (const file of growth.relevant) {
    const question = `spread ${file}`;
    if (spent.has(file) || it.knows(question)) continue;
    await input.pause(followed.add(file).size, growth.relevant.size);
    isAtWork = true;
    const index = descend(it, file, growth);
    const { flows, unread, bases, names } = it.kept(question, nothingSpread, () => {
      if (!index) return nothingSpread;
      const isAsked = input.graph.importersOf(file).some((each) => !growth.relevant.has(each));
      return { ...flowsFrom(it, index), names: isAsked ? interestingExports(it, index) : [] };
    });
    for (const base of bases) growth.add(base);
    for (const target of input.graph.runBy(unread)) growth.give(target);
    for (const flow of flows) {
      growth.flow(flow);
      growth.add(it.indexOf(flow.parameter).file);
    }
    const importers = names?.length === 0 ? [] : input.graph.importersOf(file);
    for (const each of importers) {
      if (!growth.relevant.has(each) && canTake(input.read(each) ?? '', names)) growth.add(each);
    }
    if (it.refuel()) spent.add(file);
  }
  return isAtWork;
}

async function sitesOf(
  it: Interpreter,
  relevant: ReadonlySet<string>,
  input: TraceInput,
): Promise<{ readonly sites: Site[]; readonly findings: Finding[]; readonly questions: TypeQuestion[] }> {
  const indexes = loaded(it, relevant.values());
  const traced: TracedSite[] = [];
  for (const index of indexes) {
    await input.pause(relevant.size, relevant.size);
    it.refuel();
    for (const site of findSites(it, index)) traced.push(site);
  }
  const patches = findPatches(it, indexes, input.graph);
  const wraps = inPlaceWraps(it, indexes);
  const around = surroundings(it, indexes);
  const known = withoutIdleGraphs(it, indexes, traced).map((each) => ({
    node: each.node,
    site: advised(settled(each, wayInFor(patches, each.site.file, each.patchedAs), wraps, around(each.node))),
  }));
  const findings = findingsBeside({ it, indexes, sites: known, ...input });
  const questions = input.types
    ? collectQuestions({
        it,
        indexes,
        unreached: loaded(it, unreachedFiles({ ...input, known: relevant, names: input.types.names })),
        sites: traced,
        told: new Set(known.map(({ node }) => node)),
        patched: (file, row) => wayInFor(patches, file, row),
        around,
        wanted: input.types,
      })
    : [];
  return { sites: known.map(({ site }) => site).sort(byPlace), findings: findings.sort(byPlace), questions };
}

function loaded(it: Interpreter, files: Iterable<string>): ModuleIndex[] {
  return [...files].map((file) => it.load(file)).filter((index) => index !== null);
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
