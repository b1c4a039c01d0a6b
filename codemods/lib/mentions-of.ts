import type { SyntaxNode } from './syntax.ts';

/** Whether the text of a node has one of the names in it: a look that is exact, but for names in comments and strings. */
export type Mentions = (node: SyntaxNode) => boolean;

/** `undefined` where a name may be written with an escape: then only the tree tells. */
export function mentionsOf(source: string, names: ReadonlySet<string>): Mentions | undefined {
  if (source.includes('\\u')) return undefined;
  const places: number[] = [];
  for (const name of names) {
    for (let at = source.indexOf(name); at !== -1; at = source.indexOf(name, at + 1)) places.push(at);
  }
  places.sort((a, b) => a - b);
  return (node) => {
    // A class may start after its decorators.
    if ('decorators' in node && node.decorators) return true;
    const place = places[firstFrom(places, node.start ?? 0)];
    return place !== undefined && place < (node.end ?? source.length);
  };
}

/** Index of the first number that is not below `least`. */
function firstFrom(sorted: readonly number[], least: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
