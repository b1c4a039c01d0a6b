import { closest, distance } from 'fastest-levenshtein';

/** Without case, punctuation and a leading `[…]`, which nobody types. */
const plain = (name: string): string =>
  name
    .replace(/^"?\[[^\]]*\]/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/** The known name that was most likely meant. */
export function nearest(given: string, known: readonly string[]): string | undefined {
  const wanted = plain(given);
  const byPlain = new Map(known.map((name) => [plain(name), name]));
  if (wanted === '' || byPlain.size === 0) return undefined;
  const contained = [...byPlain.keys()].filter(
    (name) => wanted.length > 2 && (name.includes(wanted) || wanted.startsWith(name)),
  );
  if (contained.length === 1) return byPlain.get(contained[0] ?? '');
  const found = closest(wanted, [...byPlain.keys()]);
  return distance(wanted, found) <= Math.max(2, Math.ceil(found.length / 3)) ? byPlain.get(found) : undefined;
}

/** Ends an error message: the likely name first, then all of them. */
export function didYouMean(given: string, known: readonly string[]): string {
  const near = nearest(given, known);
  return `${near ? `Did you mean ${JSON.stringify(near)}? ` : ''}Known: ${known.join(', ')}.`;
}
