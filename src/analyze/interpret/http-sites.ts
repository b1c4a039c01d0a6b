import { ts } from 'ts-morph';
import { otherTools } from '../../detected/other-tools.ts';
import { type Asked, askedAt, hole, isBelow, joined } from '../http/address.ts';
import { type Site, statusOf, type Via } from '../report.ts';
import { argumentValues } from './call.ts';
import { contentsOf } from './contents.ts';
import type { Evaluation } from './evaluation.ts';
import type { TracedSite } from './find-sites.ts';
import { basesIn, isCalled } from './http-property.ts';
import type { ModuleIndex } from './module-index.ts';
import { nameOf, plain } from './plain.ts';
import { recordedIn } from './recorded-in.ts';
import { placeOf } from './site-place.ts';
import { textsOf } from './text-value.ts';
import { type HttpMember, one, type Value } from './value.ts';

/** A call of an HTTP client whose address is one that asks a model; `null` for every other call. */
export function httpSite(
  it: Evaluation,
  index: ModuleIndex,
  call: ts.CallExpression,
  callee: Value,
  name: ts.Node,
): TracedSite | null {
  const members = clientsIn(callee).filter(isCalled);
  const [member] = members;
  if (!member || call.arguments.length === 0) return null;
  const args = argumentValues(it, call, it.root);
  const verb = verbOf(member, args);
  if (verb === 'GET' || verb === 'HEAD' || verb === 'DELETE') return null;
  const { names } = contentsOf(it, args.slice(1));
  const found = members.flatMap((each) => addressesOf(it, each, args)).map((address) => askedAt(address, names));
  const asked = best(found);
  // The end of the path is not known: only what sends something can ask.
  if (!asked || (asked.certainty === 'low' && verb !== 'POST')) return null;
  const via = proxyAt(asked.host) ?? recordedIn(it, args);
  const isOpen =
    args[0]?.open === true ||
    callee.open ||
    found.some((each) => each?.provider !== asked.provider || each.kind !== asked.kind);
  const site: Site = {
    ...placeOf(index, name),
    provider: asked.provider,
    api: `${verb ?? 'POST'} ${asked.path.replaceAll(hole, '*') || '/'}`,
    kind: asked.kind,
    status: statusOf(via),
    via,
    confidence: asked.certainty === 'high' && isOpen ? 'medium' : asked.certainty,
    how: `${member.row.id} to ${asked.host.replaceAll(hole, '*') || '*'}`,
    importedIn: member.importedIn,
  };
  return { site, members: [], node: call, patchedAs: members.every(({ row }) => row.usesGlobalFetch) ? 'http' : null };
}

function clientsIn({ atoms }: Value): HttpMember[] {
  return atoms.flatMap((atom) => {
    if (atom.kind === 'http-member') return [atom];
    if (atom.kind !== 'http-module' || !atom.row.isCallable) return [];
    return [{ kind: 'http-member', row: atom.row, method: '', base: [], importedIn: atom.importedIn } as const];
  });
}

function best(found: readonly (Asked | null)[]): Asked | null {
  const order = { high: 0, medium: 1, low: 2 };
  const known = found.filter((each) => each !== null);
  return known.sort((a, b) => order[a.certainty] - order[b.certainty])[0] ?? null;
}

/** Every address that a call may go to. */
function addressesOf(it: Evaluation, { row, base }: HttpMember, args: readonly Value[]): string[] {
  const [first] = args;
  if (!first) return [];
  const direct = textsOf(first);
  const bases = [...basesIn(it, row, args), ...base];
  if (direct.length > 0) return withBases(bases, direct);
  const option = (name: string) =>
    first.atoms.flatMap((atom) => (atom.kind === 'object' ? textsOf(it.property(one(atom), name, null)) : []));
  const given = row.urlOptions.flatMap(option);
  const paths = option('path');
  if (given.length > 0)
    return paths.length > 0
      ? given.flatMap((host) => paths.map((path) => joined(host, path)))
      : withBases(bases, given);
  // A client of one API that is given what is not known: the end of the path is open.
  return bases.map((each) => joined(each, `/${hole}`));
}

function withBases(bases: readonly string[], texts: readonly string[]): string[] {
  return bases.length === 0 ? [...texts] : bases.flatMap((base) => texts.map((text) => joined(base, text)));
}

/** The HTTP verb, where it is known; options that are known and name none mean GET. */
function verbOf({ row, method }: HttpMember, args: readonly Value[]): string | null {
  const fixed = row.methods[method];
  if (fixed) return fixed;
  const all = args.slice(0, 2).flatMap(({ atoms }) => atoms.filter((atom) => atom.kind === 'object'));
  // An empty one is a default: what callers give in its place is not known.
  const options = all.filter(({ node }) => node.properties.length > 0);
  if (options.length < all.length) return null;
  if (options.length === 0)
    return args.length === 1 && !args[0]?.open && args[0]?.atoms.every(({ kind }) => kind === 'text') ? 'GET' : null;
  const verbs = options.map(({ node }) => verbIn(node));
  return verbs.every((verb) => verb === verbs[0]) ? (verbs[0] ?? null) : null;
}

function verbIn(options: ts.ObjectLiteralExpression): string | null {
  for (const property of options.properties) {
    if (ts.isSpreadAssignment(property)) return null;
    if (nameOf(property.name) !== 'method') continue;
    const value = ts.isPropertyAssignment(property) ? plain(property.initializer) : null;
    return value && ts.isStringLiteralLike(value) ? value.text.toUpperCase() : null;
  }
  return 'GET';
}

function proxyAt(host: string): Via | null {
  const found = otherTools.find(({ hosts = [] }) => hosts.some((each) => each === host || isBelow(host, each)));
  return found?.via ?? null;
}
