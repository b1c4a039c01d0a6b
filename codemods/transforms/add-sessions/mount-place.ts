import type { Statement, VariableDeclarator } from '@babel/types';
import type { Draft } from '../../draft/draft.ts';
import { type SyntaxNode, walk } from '../../lib/syntax.ts';
import { propertyName } from '../wrap-clients/property-name.ts';

const routes: ReadonlySet<string> = new Set(['get', 'post', 'put', 'patch', 'delete', 'all', 'options', 'head', 'on']);
const routerName = /rout|api|controller|handler|endpoint/i;

/** The statements among which one stands, and its place. */
function siblings(
  draft: Draft,
  node: SyntaxNode,
): { readonly list: readonly Statement[]; readonly at: number } | undefined {
  let statement: SyntaxNode | undefined = node;
  while (statement) {
    const parent: SyntaxNode | undefined = draft.parentOf(statement);
    if (parent?.type === 'Program' || parent?.type === 'BlockStatement') {
      const here = statement;
      const at = parent.body.findIndex(({ start }) => start === here.start);
      return at === -1 ? undefined : { list: parent.body, at };
    }
    statement = parent;
  }
  return undefined;
}

/** A function that is written there and never goes on to the next one: it answers. */
function handsNothingOn(node: SyntaxNode): boolean {
  if (node.type !== 'ArrowFunctionExpression' && node.type !== 'FunctionExpression') return false;
  return !node.params.some((each) => each.type === 'Identifier' && /next/i.test(each.name));
}

/** Whether a call on the app adds what answers requests, and no step on the way to that. */
function isRoute(call: SyntaxNode, source: string): boolean {
  if (call.type !== 'CallExpression') return false;
  const name = propertyName(call.callee) ?? '';
  const [first, second] = call.arguments;
  if (name === 'listen' || name === 'route') return true;
  if (routes.has(name)) return second !== undefined;
  if (name !== 'use' && name !== 'register') return false;
  if (name === 'use' && call.arguments.some(handsNothingOn)) return true;
  const isBelowPath = first?.type === 'StringLiteral' && first.value !== '*' && first.value !== '/';
  if (name === 'use' && isBelowPath) return true;
  return call.arguments.some((each) =>
    routerName.test(source.slice(each.start ?? 0, each.end ?? 0).split('(')[0] ?? ''),
  );
}

/** Whether a statement gives routes to the app, or gives the app to somebody who may. */
function answers(draft: Draft, statement: Statement, uses: ReadonlySet<SyntaxNode>): boolean {
  let found = false;
  walk(statement, (node) => {
    if (!uses.has(node)) return;
    const parent = draft.parentOf(node);
    if (parent && 'arguments' in parent && parent.arguments.some((each) => each === node)) found = true;
    let at: SyntaxNode | undefined = parent;
    // app.use(a).get('/', b): every call of the chain is one on the app.
    while (at?.type === 'MemberExpression' || at?.type === 'CallExpression') {
      if (isRoute(at, draft.source)) found = true;
      const next: SyntaxNode | undefined = draft.parentOf(at);
      if (next?.type === 'CallExpression' && next.callee !== at) break;
      at = next;
    }
  });
  return found;
}

export interface MountPlace {
  /** The statement behind which the app gets what is to be mounted. */
  readonly behind: Statement;
  /** The app's other plug-ins are awaited. */
  readonly isAwaited: boolean;
}

/** Behind what finds the user, and before the first route. */
export function mountPlace(draft: Draft, declarator: VariableDeclarator): MountPlace | undefined {
  if (declarator.id.type !== 'Identifier') return undefined;
  const around = siblings(draft, declarator);
  const declared = around?.list[around.at];
  if (!around || !declared) return undefined;
  const uses = new Set<SyntaxNode>((draft.scopes.bindingOf(declarator.id)?.uses ?? []).map(({ node }) => node));
  const later = around.list.slice(around.at + 1);
  const firstRoute = later.findIndex((statement) => answers(draft, statement, uses));
  const before = firstRoute === -1 ? later : later.slice(0, firstRoute);
  const names = (statement: Statement): boolean => {
    let does = false;
    walk(statement, (node) => {
      does ||= uses.has(node);
    });
    return does;
  };
  const behind =
    before.findLast((statement) => statement.type === 'ExpressionStatement' && names(statement)) ?? declared;
  const isAwaited = later.some(
    (one) => one.type === 'ExpressionStatement' && one.expression.type === 'AwaitExpression' && names(one),
  );
  return { behind, isAwaited };
}
