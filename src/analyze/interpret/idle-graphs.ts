import { ts } from 'ts-morph';
import { asksAnything, operationsOf } from '../project/operation-table.ts';
import { contentsOf } from './contents.ts';
import { lookUp } from './declare.ts';
import type { Evaluation } from './evaluation.ts';
import type { TracedSite } from './find-sites.ts';
import { targetsOf } from './flows.ts';
import { encloses } from './frame.ts';
import { importedFrom } from './imported-from.ts';
import type { ModuleIndex } from './module-index.ts';
import { isAccess, plain } from './plain.ts';
import { membersIn, type SdkMember } from './value.ts';

/** How many calls deep a node may be from the call that asks. */
const deepest = 6;

/**
 * Calls of something that runs what it was given (a graph its nodes) ask a model only where that does. One is left out
 * when everything that it runs is known, and nothing of that asks.
 */
export function withoutIdleGraphs(
  it: Evaluation,
  indexes: readonly ModuleIndex[],
  traced: readonly TracedSite[],
): TracedSite[] {
  const isRun = ({ members }: TracedSite) => members.some(({ row }) => operationsOf(row).runs.size > 0);
  if (!traced.some(isRun)) return [...traced];
  const run = runsOf(it, indexes);
  const idle = new Set<TracedSite>();
  // Graphs run graphs: what is idle is known when nothing more turns out to be.
  for (let grew = true; grew; ) {
    const asking = traced.filter((site) => !idle.has(site));
    const found = asking.filter((site) => isRun(site) && isIdle(it, site, run, asking));
    for (const site of found) idle.add(site);
    grew = found.length > 0;
  }
  return traced.filter((site) => !idle.has(site));
}

interface Run {
  readonly functions: readonly ts.Node[];
  readonly members: readonly SdkMember[];
  readonly isKnown: boolean;
}

/** What objects are given to run, by the expression that made them. */
function runsOf(it: Evaluation, indexes: readonly ModuleIndex[]): Map<ts.Node, Run[]> {
  const found = new Map<ts.Node, Run[]>();
  for (const index of indexes) {
    for (const call of index.calls) {
      const callee = plain(call.expression);
      if (!ts.isCallExpression(call) || !isAccess(callee)) continue;
      const takers = membersIn(it.value(callee, it.root)).filter(({ row, path }) => operationsOf(row).runs.has(path));
      if (takers.length === 0) continue;
      const args = call.arguments.map((each) => it.value(ts.isSpreadElement(each) ? each.expression : each, it.root));
      const { atoms } = contentsOf(it, args);
      const run: Run = {
        functions: atoms.flatMap((atom) => (atom.kind === 'function' ? [atom.node] : [])),
        members: atoms.filter((atom) => atom.kind === 'sdk-member'),
        isKnown: args.every(({ open }, place) => !open || isQuietImport(it, call.arguments[place])),
      };
      for (const { made } of takers) if (made.node) found.set(made.node, [...(found.get(made.node) ?? []), run]);
    }
  }
  return found;
}

/** Something of a file of the project that no SDK leads to. */
function isQuietImport(it: Evaluation, argument: ts.Expression | undefined): boolean {
  let root = argument && plain(argument);
  while (root && isAccess(root)) root = plain(root.expression);
  if (!root || !ts.isIdentifier(root)) return false;
  const { scopes, file } = it.indexOf(root);
  const declaration = lookUp(scopes, root.text, root, 'values')?.[0];
  const specifier = declaration ? importedFrom(declaration) : null;
  const target = specifier === null ? null : it.resolve(file, specifier);
  return target !== null && !it.mayMatter(target);
}

function isIdle(
  it: Evaluation,
  site: TracedSite,
  run: ReadonlyMap<ts.Node, Run[]>,
  asking: readonly TracedSite[],
): boolean {
  return site.members.every(({ made }) => {
    const given = made.node ? run.get(made.node) : undefined;
    if (!given || given.some(({ isKnown }) => !isKnown)) return false;
    return given.every(
      ({ functions, members }) =>
        !members.some(({ row, path }) => asksAnything(row, path)) &&
        !functions.some((each) =>
          reaches(
            it,
            each,
            asking.filter((other) => other !== site),
            new Set(),
            0,
          ),
        ),
    );
  });
}

/** Whether a function asks a model, itself or by what it calls. */
function reaches(
  it: Evaluation,
  from: ts.Node,
  asking: readonly TracedSite[],
  seen: Set<ts.Node>,
  depth: number,
): boolean {
  if (depth > deepest || seen.has(from)) return false;
  seen.add(from);
  if (asking.some(({ node }) => node.getSourceFile() === from.getSourceFile() && encloses(from, node))) return true;
  const calls = it.indexOf(from).calls.filter((call) => encloses(from, call));
  return calls.some((call) => targetsOf(it, call).some((target) => reaches(it, target, asking, seen, depth + 1)));
}
