import type { ts } from 'ts-morph';
import type { Question } from './cycles.ts';
import type { Value } from './value.ts';

/** One way of entering a function: what its parameters are there. The outermost frame stands for all ways at once. */
export interface Frame {
  /** The function, class or generic type that is entered; `null` for the outermost frame. */
  readonly scope: ts.Node | null;
  readonly outer: Frame | null;
  readonly bindings: ReadonlyMap<ts.Node, Value>;
  readonly self: Value | null;
  readonly depth: number;
  /** Answers that will not change, by what was asked: a node, or a question. */
  readonly memo: Map<object, Value>;
  /** Questions without a final answer, and what is taken for their answer meanwhile. */
  readonly open: Map<object, Question>;
  readonly guesses: Map<object, Value>;
  /** Frames entered from here, so that one call with the same arguments is one frame. */
  readonly entered: Map<string, Frame>;
}

export function createFrame(
  outer: Frame | null,
  scope: ts.Node | null,
  bindings: ReadonlyMap<ts.Node, Value> = new Map(),
  self: Value | null = null,
  depth = 0,
): Frame {
  return {
    scope,
    outer,
    bindings,
    self,
    depth,
    memo: new Map(),
    open: new Map(),
    guesses: new Map(),
    entered: new Map(),
  };
}

/** The innermost frame that surrounds a declaration: variables of an outer function are looked up where they live. */
export function frameAround(node: ts.Node, frame: Frame): Frame {
  let current = frame;
  while (current.outer && !(current.scope && encloses(current.scope, node))) current = current.outer;
  return current;
}

export function encloses(outer: ts.Node, inner: ts.Node): boolean {
  return (
    outer.pos <= inner.pos &&
    inner.end <= outer.end &&
    (outer === inner || outer.getSourceFile() === inner.getSourceFile())
  );
}
