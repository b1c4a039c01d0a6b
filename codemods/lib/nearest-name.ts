import { closest, distance } from 'fastest-levenshtein';

/** The known name that a mistyped one most likely means. */
export function nearestName(given: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const name = closest(given, [...known]);
  return distance(given, name) <= Math.max(2, Math.ceil(name.length / 3)) ? name : undefined;
}
