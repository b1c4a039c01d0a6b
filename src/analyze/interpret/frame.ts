import type { ts } from 'ts-morph';
import type { Asked, Question } from './answers.ts';
import { deepKeyOf, idOf, type Value } from './value.ts';

/** One way of entering a function: what its parameters are there. The outermost frame stands for all ways at once. */
export interface Frame {
  /** The function, class or generic type that is entered; `null` for the outermost frame. */
  readonly scope: ts.Node | null;
  readonly outer: Frame | null;
  readonly bindings: ReadonlyMap<ts.Node, Value>;
  readonly self: Value | null;
  /** Who entered first this way, and how far from the outermost frame that was. */
  readonly caller: Frame | null;
  readonly depth: number;
  /** By what was asked: a node, or a question of its own. */
  readonly answers: Map<Asked, Question>;
  /** Frames of what is declared here. */
  readonly entered: Map<ts.Node, Map<string, Frame>>;
}

export function rootFrame(): Frame {
  return createFrame(null, null, new Map(), null, null);
}

export interface Entry {
  readonly scope: ts.Node;
  readonly bindings: ReadonlyMap<ts.Node, Value>;
  readonly self: Value | null;
  /** Where from. */
  readonly caller: Frame;
}

/** Of more ways of entering each says little: they are all looked at as one, as from the outermost frame. */
const mostWays = 32;

/** The frame of one way of entering: the same bindings and receiver are the same frame, whoever enters. */
export function enterFrame(home: Frame, { scope, bindings, self, caller }: Entry): Frame {
  const given = [...bindings].map(([node, value]) => `${idOf(node)}=${deepKeyOf(value)}`);
  const key = `${self ? deepKeyOf(self) : ''} ${given.join('|')}`;
  const ways = home.entered.get(scope) ?? new Map<string, Frame>();
  home.entered.set(scope, ways);
  const known = ways.get(key);
  if (known) return known;
  if (ways.size >= mostWays) return home;
  const frame = createFrame(home, scope, bindings, self, caller);
  ways.set(key, frame);
  return frame;
}

/** Whether the way to a frame leads through a scope already. */
export function isInside(scope: ts.Node, frame: Frame): boolean {
  for (let current: Frame | null = frame; current; current = current.caller) if (current.scope === scope) return true;
  return false;
}

function createFrame(
  outer: Frame | null,
  scope: ts.Node | null,
  bindings: ReadonlyMap<ts.Node, Value>,
  self: Value | null,
  caller: Frame | null,
): Frame {
  return {
    scope,
    outer,
    bindings,
    self,
    caller,
    depth: caller ? caller.depth + 1 : 0,
    answers: new Map(),
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
