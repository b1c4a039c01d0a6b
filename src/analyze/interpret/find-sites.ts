import { ts } from 'ts-morph';
import type { OperationKind } from '../../providers/facts.ts';
import { apiOf, isUnrecorded, operationsOf } from '../project/operation-table.ts';
import { type Confidence, isWayIn, type Site, statusOf } from '../report.ts';
import type { Evaluation } from './evaluation.ts';
import { httpSite } from './http-sites.ts';
import type { ModuleIndex } from './module-index.ts';
import { isAccess, plain, propertyName } from './plain.ts';
import { recordedIn } from './recorded-in.ts';
import { defaultOfSdkModule } from './sdk-property.ts';
import { placeOf } from './site-place.ts';
import { membersIn, type SdkMember, type Value } from './value.ts';

/** A site before it is known whether anything patches its SDK from outside. */
export interface TracedSite {
  readonly site: Site;
  readonly members: readonly SdkMember[];
  readonly node: ts.CallExpression;
  /** What a patch from outside must reach for this call: the id of a row, or of plain HTTP; `null` where none can. */
  readonly patchedAs: string | null;
}

/** The calls of a file that reach a method which sends a request. */
export function findSites(it: Evaluation, index: ModuleIndex): TracedSite[] {
  const sites: TracedSite[] = [];
  for (const call of index.calls) {
    if (!ts.isCallExpression(call)) continue;
    const site = siteAt(it, index, call);
    if (site) sites.push(site);
  }
  return sites;
}

interface Callee {
  readonly name: ts.Node;
  readonly value: Value;
  readonly members: readonly Asking[];
}

interface Asking {
  readonly member: SdkMember;
  readonly kind: OperationKind;
}

function siteAt(it: Evaluation, index: ModuleIndex, call: ts.CallExpression): TracedSite | null {
  const callee = plain(call.expression);
  const direct = methodAt(it, index, call, callee);
  if (direct) return direct;
  const name = propertyName(callee);
  // `method.call(…)` and `method.apply(…)` are the method's own call; `bind` makes one for later.
  return isAccess(callee) && (name === 'call' || name === 'apply')
    ? methodAt(it, index, call, plain(callee.expression))
    : null;
}

function methodAt(
  it: Evaluation,
  index: ModuleIndex,
  call: ts.CallExpression,
  callee: ts.Expression,
): TracedSite | null {
  const value = it.value(callee, it.root);
  if (value.atoms.length === 0) return null;
  const name = nameNode(callee);
  const members = calledIn(value).flatMap((member) => askingOf(it, member, call));
  if (members.length > 0) return describe(it, index, call, { name, value, members });
  return httpSite(it, index, call, value, name);
}

/** Members, and the functions that a module is by itself as `require` gives it. */
function calledIn(value: Value): SdkMember[] {
  const modules = value.atoms.filter((atom) => atom.kind === 'sdk-module');
  return [...membersIn(value), ...modules.flatMap((module) => membersIn(defaultOfSdkModule(module)))];
}

/** Whether a method asks with the command that it is given; with one that is not known it may. */
function askingOf(it: Evaluation, member: SdkMember, call: ts.CallExpression): Asking[] {
  const { kinds, commands } = operationsOf(member.row);
  const kind = kinds.get(member.path);
  if (kind === undefined) return [];
  const known = commands.get(member.path);
  const [argument] = call.arguments;
  if (!known || !argument) return [{ member, kind }];
  const given = it.value(argument, it.root);
  const sent = membersIn(given).map(({ path }) => path.slice(0, -1));
  const asking = sent.flatMap((name) => known.get(name) ?? []);
  if (asking[0]) return [{ member, kind: asking[0] }];
  return sent.length > 0 && !given.open ? [] : [{ member, kind }];
}

function nameNode(callee: ts.Expression): ts.Node {
  // `(0, sdk.method)(…)`, as compilers write it.
  if (ts.isBinaryExpression(callee)) return nameNode(plain(callee.right));
  if (ts.isPropertyAccessExpression(callee)) return callee.name;
  return ts.isElementAccessExpression(callee) ? callee.argumentExpression : callee;
}

function describe(
  it: Evaluation,
  index: ModuleIndex,
  node: ts.CallExpression,
  { name, value, members: asking }: Callee,
): TracedSite {
  const members = asking.map(({ member }) => asSeen(member));
  const [first] = asking;
  if (!first) throw new Error('a call without a method is no site');
  const vias = members.map(({ via }) => via);
  const inherited = vias.every((via) => via !== null) ? (vias.find((via) => !isWayIn(via)) ?? vias[0] ?? null) : null;
  const handed = inherited !== null && isWayIn(inherited) ? null : recordedIn(it, argumentsOf(it, node));
  const via = handed !== null && (inherited === null || isWayIn(handed)) ? handed : inherited;
  const bare = members.filter((member) => member.via === null);
  const made = (bare.find((member) => member.made.importedIn !== null) ?? first.member).made;
  const { row, path } = first.member;
  const site: Site = {
    ...placeOf(index, name),
    provider: row.id,
    api: apiOf(path),
    kind: first.kind,
    status: statusOf(via),
    via,
    confidence: atMost(index.isRecovered ? 'medium' : 'high', confidenceOf(value, members)),
    how: made.how,
    importedIn: made.importedIn,
  };
  return isUnrecorded(row, path)
    ? { site, members: [], node, patchedAs: null }
    : { site, members, node, patchedAs: row.id };
}

/** A way in of ours is none for what it does not record. */
function asSeen(member: SdkMember): SdkMember {
  const { row, path, via } = member;
  return via !== null && isWayIn(via) && isUnrecorded(row, path) ? { ...member, via: null } : member;
}

function argumentsOf(it: Evaluation, call: ts.CallExpression): Value[] {
  return call.arguments.filter((each) => !ts.isSpreadElement(each)).map((each) => it.value(each, it.root));
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

/** A syntax error leaves some doubt about everything in its file. */
function atMost(limit: Confidence, confidence: Confidence): Confidence {
  return confidence === 'high' ? limit : confidence;
}
