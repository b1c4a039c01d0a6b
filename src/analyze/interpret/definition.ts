import { ts } from 'ts-morph';
import { encloses } from './frame.ts';

/** One place that gives a variable or a property its value. */
export interface Definition {
  readonly node: ts.Node;
  readonly value: ts.Expression | null;
  /** Property names from `value` to what is assigned, for `({ client } = made)`. */
  readonly pick: readonly string[];
  /** `??=`, `||=`, `&&=`: what was there before may stay. */
  readonly keeps: boolean;
  /** `wrap(client);` gives the variable its own object back, instrumented; only a look at the callee tells. */
  readonly ifWrapped: ts.CallExpression | null;
}

/** The function, file or field in which code runs in order. */
function containerOf(node: ts.Node): ts.Node {
  const known = containers.get(node);
  if (known) return known;
  const container = findContainer(node);
  containers.set(node, container);
  return container;
}

const containers = new WeakMap<ts.Node, ts.Node>();

function findContainer(node: ts.Node): ts.Node {
  let current = node.parent;
  while (
    current &&
    !ts.isFunctionLike(current) &&
    !ts.isSourceFile(current) &&
    !ts.isClassStaticBlockDeclaration(current) &&
    !ts.isPropertyDeclaration(current)
  )
    current = current.parent;
  return current ?? node.getSourceFile();
}

/** The largest stretch of code that runs whenever the node has run: up to the branch, loop or function around it. */
export function regionOf(node: ts.Node): ts.Node {
  let child = node;
  for (let parent = node.parent; parent; child = parent, parent = parent.parent) {
    if (ts.isFunctionLike(parent) || ts.isClassStaticBlockDeclaration(parent)) return parent;
    if (isBranch(parent, child)) return child;
  }
  return child;
}

function isBranch(parent: ts.Node, child: ts.Node): boolean {
  if (ts.isIfStatement(parent)) return child !== parent.expression;
  if (ts.isConditionalExpression(parent)) return child !== parent.condition;
  if (ts.isBinaryExpression(parent)) return child === parent.right && isLogical(parent.operatorToken.kind);
  if (ts.isForStatement(parent)) return child !== parent.initializer;
  if (ts.isForInStatement(parent) || ts.isForOfStatement(parent)) return child !== parent.expression;
  return ts.isWhileStatement(parent) || ts.isCaseOrDefaultClause(parent) || ts.isCatchClause(parent);
}

function isLogical(kind: ts.SyntaxKind): boolean {
  return (
    kind === ts.SyntaxKind.BarBarToken ||
    kind === ts.SyntaxKind.AmpersandAmpersandToken ||
    kind === ts.SyntaxKind.QuestionQuestionToken
  );
}

/**
 * The definitions that can be in force at `use`; at the end of everything when it is `null` or runs later, as code in
 * an inner function does.
 */
export function reaching(definitions: readonly Definition[], use: ts.Node | null): Definition[] {
  if (definitions.length < 2 && use === null) return [...definitions];
  const here = use ? containerOf(use) : null;
  const inForce = definitions.filter(
    ({ node }) => !use || containerOf(node) !== here || node.end <= use.pos || inOneLoop(node, use),
  );
  return inForce.filter((one) => !inForce.some((later) => later !== one && replaces(later, one, use, here)));
}

function replaces(later: Definition, earlier: Definition, use: ts.Node | null, here: ts.Node | null): boolean {
  if (later.keeps) return false;
  const container = containerOf(later.node);
  const sameContainer = container === containerOf(earlier.node);
  if (sameContainer ? later.node.pos <= earlier.node.pos : container !== here) return false;
  if (use && container === here && later.node.end > use.pos) return false;
  const region = regionOf(later.node);
  if (use && use.getSourceFile() === region.getSourceFile() && encloses(container, use)) return encloses(region, use);
  // Seen from elsewhere: it has run once its whole container has.
  return region === container || ts.isSourceFile(region);
}

function inOneLoop(node: ts.Node, use: ts.Node): boolean {
  for (let current: ts.Node = use; current.parent && !ts.isFunctionLike(current); current = current.parent) {
    if (ts.isIterationStatement(current, false) && encloses(current, node)) return true;
  }
  return false;
}
