import type { Span } from './type-question.ts';

/** As much of a syntax tree as it takes to find a place in it: the trees of all versions have this. */
interface Tree<Node> {
  readonly end: number;
  readonly getFullStart: () => number;
  readonly getStart: () => number;
  readonly forEachChild: (visit: (child: Node) => Node | undefined) => Node | undefined;
}

/** The outermost expression that stands exactly there. */
export function nodeAt<Node extends Tree<Node>>(within: Node, { start, end }: Span): Node | undefined {
  if (within.getFullStart() > start || within.end < end) return undefined;
  if (within.end === end && within.getStart() === start) return within;
  return within.forEachChild((child) => nodeAt(child, { start, end }));
}
