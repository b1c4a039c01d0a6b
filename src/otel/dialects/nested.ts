type Attributes = Readonly<Record<string, unknown>>;
type Node = Record<string, unknown>;

/** Deeper or longer than anything that is told, and short of what an enemy would like. */
const MAX_DEPTH = 12;

/**
 * What attributes like `llm.input_messages.0.message.role` say together, as one structure; undefined when there are none.
 * Numbers become members like all others: `itemsOf` gives them in order.
 */
export function nested(attributes: Attributes, prefix: string): unknown {
  const root: Node = Object.create(null);
  const start = `${prefix}.`;
  let isEmpty = true;
  for (const [name, value] of Object.entries(attributes)) {
    if (!name.startsWith(start)) continue;
    const path = name.slice(start.length).split('.');
    const last = path.pop();
    if (last === undefined || path.length > MAX_DEPTH) continue;
    isEmpty = false;
    let node = root;
    for (const step of path) node = childOf(node, step);
    node[last] ??= value;
  }
  return isEmpty ? undefined : root;
}

function childOf(node: Node, step: string): Node {
  const found = node[step];
  if (isNode(found)) return found;
  const made: Node = Object.create(null); // So that no name means more than itself.
  node[step] = made;
  return made;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The members of a list told by numbers, in their order. */
export function itemsOf(node: unknown): Node[] {
  if (!isNode(node)) return [];
  return Object.keys(node)
    .filter((key) => /^\d+$/.test(key))
    .sort((a, b) => Number(a) - Number(b))
    .map((key) => node[key])
    .filter(isNode);
}

/** A member of a structure, whatever that is. */
export function memberOf(node: unknown, ...path: readonly string[]): unknown {
  let value = node;
  for (const step of path) value = isNode(value) ? value[step] : undefined;
  return value;
}
