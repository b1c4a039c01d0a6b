import type { HttpClientFacts } from '../../detected/http-client-facts.ts';
import { httpClients } from '../../detected/http-clients.ts';
import { contentsOf } from './contents.ts';
import type { Application, Evaluation } from './evaluation.ts';
import { textsOf } from './text-value.ts';
import { type AtomOf, type HttpMember, nothing, one, unknown, type Value } from './value.ts';

export function propertyOfHttpModule({ row, importedIn }: AtomOf<'http-module'>, name: string): Value {
  const member = (method: string) => one({ kind: 'http-member', row, method, base: [], importedIn });
  if (row.exports.includes(name) || row.classes?.includes(name)) return member('');
  if (row.functions?.includes(name) || name in row.methods || row.makes.includes(name)) return member(name);
  return unknown;
}

export function propertyOfHttpMember(member: HttpMember, name: string): Value {
  const { row, method } = member;
  if (method !== '') return nothing;
  if (row.holds?.includes(name) || name === 'default') return one(member);
  return name in row.methods || row.makes.includes(name) ? one({ ...member, method: name }) : nothing;
}

/** A client that is there without an import; `null` for every other name. */
export function globalHttp(name: string): Value | null {
  const row = httpClients.find(({ globals }) => globals?.includes(name));
  return row ? one({ kind: 'http-member', row, method: '', base: [], importedIn: null }) : null;
}

/** What calling it gives: with settings, a client again. */
export function madeByHttp(it: Evaluation, member: HttpMember, call: Application): Value {
  const { row, method, base } = member;
  if (!row.makes.includes(method)) return unknown;
  const own = basesIn(it, row, call.args);
  return one({ ...member, method: '', base: own.length > 0 ? own : base });
}

/** Addresses to start from among the options of a call. */
export function basesIn(it: Evaluation, row: HttpClientFacts, args: readonly Value[]): string[] {
  const objects = contentsOf(it, args).atoms.filter(({ kind }) => kind === 'object');
  return row.baseOptions.flatMap((name) => objects.flatMap((atom) => textsOf(it.property(one(atom), name, null))));
}

export function isCalled({ row, method }: HttpMember): boolean {
  return method === '' ? row.isCallable : method in row.methods;
}
