import { headerNames } from './header-names.ts';
import { traceOf } from './traceparent.ts';

/** Headers in any of the forms that `fetch` and Node take. */
export type HeadersLike = Headers | readonly (readonly [string, string])[] | Readonly<Record<string, unknown>>;

/**
 * A copy of some headers with others added; the kind stays what it was. What is there already wins, but for a
 * `traceparent` that no service could read. Undefined when the form is not known.
 */
export function addHeaders(given: HeadersLike, added: Readonly<Record<string, string>>): HeadersLike | undefined {
  if (given instanceof Headers) {
    const copy = new Headers(given);
    for (const [name, value] of missing([...given], added)) copy.set(name, value);
    return copy;
  }
  if (isPairs(given)) {
    const more = missing(given, added);
    return [...given.filter((pair) => !replaces(pair[0], more)), ...more];
  }
  if (!isPlain(given)) return undefined;
  const more = missing(Object.entries(given), added);
  const kept = Object.entries(given).filter(([name]) => !replaces(name, more));
  return Object.fromEntries([...kept, ...more]);
}

type Pair = readonly [string, unknown];

/** Symbols mark forms of an SDK's own, which only that SDK can read. */
function isPlain(given: object): given is Readonly<Record<string, unknown>> {
  return !(Symbol.iterator in given) && Object.getOwnPropertySymbols(given).length === 0;
}

function isPairs(given: HeadersLike): given is readonly (readonly [string, string])[] {
  return Array.isArray(given) && given.every((pair) => Array.isArray(pair) && typeof pair[0] === 'string');
}

function missing(present: readonly Pair[], added: Readonly<Record<string, string>>): [string, string][] {
  const taken = new Set(present.filter(isKept).map(([name]) => name.toLowerCase()));
  return Object.entries(added).filter(([name]) => !taken.has(name));
}

/** `undefined` says nothing; `null` says that the header is not wanted. */
function isKept([name, value]: Pair): boolean {
  const isTrace = name.toLowerCase() === headerNames.traceparent;
  return value !== undefined && !(isTrace && value !== null && traceOf(value) === undefined);
}

function replaces(name: string, more: readonly Pair[]): boolean {
  return more.some(([other]) => other === name.toLowerCase());
}
