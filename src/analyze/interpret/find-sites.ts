import { ts } from 'ts-morph';
import { operationsOf } from '../project/operation-table.ts';
import type { Confidence, Site } from '../report.ts';
import { enclosingNames } from './enclosing-names.ts';
import type { Evaluation } from './evaluation.ts';
import type { ModuleIndex } from './module-index.ts';
import { isAccess, plain, propertyName } from './plain.ts';
import { membersIn, type SdkMember, type Value } from './value.ts';

/** A site before it is known whether anything patches its SDK from outside. */
export interface TracedSite {
  readonly site: Site;
  readonly members: readonly SdkMember[];
  readonly node: ts.CallExpression;
}

/** The calls of a file that reach a method which sends a request. */
export function findSites(it: Evaluation, index: ModuleIndex): TracedSite[] {
  const sites: TracedSite[] = [];
  for (const call of index.calls) {
    if (!ts.isCallExpression(call)) continue;
    const callee = calledMethod(it, call);
    if (callee) sites.push(describe(index, call, callee));
  }
  return sites;
}

interface Callee {
  readonly name: ts.Node;
  readonly value: Value;
  readonly members: readonly SdkMember[];
}

function calledMethod(it: Evaluation, call: ts.CallExpression): Callee | null {
  const callee = plain(call.expression);
  const direct = methodAt(it, callee);
  if (direct) return direct;
  const name = propertyName(callee);
  // `method.call(…)` and `method.apply(…)` are the method's own call; `bind` makes one for later.
  return isAccess(callee) && (name === 'call' || name === 'apply') ? methodAt(it, plain(callee.expression)) : null;
}

function methodAt(it: Evaluation, callee: ts.Expression): Callee | null {
  const value = it.value(callee, it.root);
  const members = membersIn(value).filter(({ row, path }) => operationsOf(row).kinds.has(path));
  return members.length > 0 ? { name: nameNode(callee), value, members } : null;
}

function nameNode(callee: ts.Expression): ts.Node {
  if (ts.isPropertyAccessExpression(callee)) return callee.name;
  return ts.isElementAccessExpression(callee) ? callee.argumentExpression : callee;
}

function describe(index: ModuleIndex, node: ts.CallExpression, { name, value, members }: Callee): TracedSite {
  const { source, file, inTest } = index;
  const start = name.getStart(source);
  const { line, character } = source.getLineAndCharacterOfPosition(start);
  const [first] = members;
  if (!first) throw new Error('a call without a method is no site');
  const via = members.every((member) => member.via !== null) ? first.via : null;
  const bare = members.filter((member) => member.via === null);
  const made = (bare.find((member) => member.made.importedIn !== null) ?? first).made;
  const site: Site = {
    file,
    line: line + 1,
    column: character + 1,
    provider: first.row.id,
    api: first.path,
    kind: operationsOf(first.row).kinds.get(first.path) ?? 'chat',
    status: via === null ? 'uninstrumented' : 'instrumented',
    via,
    confidence: confidenceOf(value, members),
    how: made.how,
    snippet: snippetOf(source, line),
    within: enclosingNames(node),
    inTest,
    importedIn: made.importedIn,
  };
  return { site, members, node };
}

function confidenceOf(value: Value, members: readonly SdkMember[]): Confidence {
  const trust = members.map(({ made }) => made.trust);
  // Low only where nothing better leads to the same call.
  if (!trust.some((each) => each !== 'low')) return 'low';
  const certain =
    !value.open &&
    value.atoms.length === members.length &&
    new Set(members.map(({ row, path }) => `${row.id} ${path}`)).size === 1;
  return certain && trust.includes('high') ? 'high' : 'medium';
}

const longest = 120;

function snippetOf(source: ts.SourceFile, line: number): string {
  const starts = source.getLineStarts();
  const text = source.text.slice(starts[line], starts[line + 1]);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  const plainText = text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, ' ').trim();
  return plainText.length > longest ? `${plainText.slice(0, longest - 1)}…` : plainText;
}
