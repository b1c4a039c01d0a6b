import type { Draft } from '../../draft/draft.ts';
import { spanToRemove } from '../../draft/import-place.ts';
import { ownPackage } from '../../lib/own-package.ts';
import type { SyntaxNode } from '../../lib/syntax.ts';

const wrapName = 'wrap';

/** Nodes that stand before a dot without parentheses of their own. */
const tight: ReadonlySet<string> = new Set([
  'Identifier',
  'ThisExpression',
  'MemberExpression',
  'CallExpression',
  'NewExpression',
  'TSNonNullExpression',
]);

function isBeforeDot(draft: Draft, node: SyntaxNode): boolean {
  const parent = draft.parentOf(node);
  return parent !== undefined && 'object' in parent && parent.object === node;
}

function parenStart({ extra }: SyntaxNode): number | undefined {
  const start: unknown = extra?.parenthesized ? extra.parenStart : undefined;
  return typeof start === 'number' ? start : undefined;
}

/** Puts `wrap()` around an expression; parentheses that stand before a dot become those of the call. */
export function wrapExpression(draft: Draft, node: SyntaxNode): void {
  const name = draft.imports.use(ownPackage, wrapName);
  const open = tight.has(node.type) ? undefined : parenStart(node);
  if (open !== undefined && isBeforeDot(draft, node)) draft.insert(open, name);
  else draft.surround(node, `${name}(`, ')');
}

/** Whether an expression is given to `wrap` already. */
export function isWrapped(draft: Draft, node: SyntaxNode): boolean {
  const names = draft.imports.taken(ownPackage).filter(({ name }) => name === wrapName);
  const calls = (at: SyntaxNode | undefined): boolean =>
    at?.type === 'CallExpression' &&
    at.callee.type === 'Identifier' &&
    names.some(({ local }) => 'name' in at.callee && local.name === at.callee.name);
  return calls(node) || calls(draft.parentOf(node));
}

/** Takes every `wrap(client)` away again; one with a second argument says more than that, and stays. */
export function unwrapAll(draft: Draft): void {
  for (const taken of draft.imports.taken(ownPackage).filter(({ name }) => name === wrapName)) {
    const uses = draft.scopes.bindingOf(taken.local)?.uses ?? [];
    let left = uses.length;
    for (const { node, parent } of uses) {
      if (parent.type !== 'CallExpression' || parent.callee !== node) continue;
      const [argument] = parent.arguments;
      if (parent.arguments.length !== 1 || !argument) {
        draft.say('info', 'wrap-with-options', 'it says more than that the client is to be recorded: it stays', parent);
        continue;
      }
      left -= 1;
      const statement = draft.parentOf(parent);
      if (statement?.type === 'ExpressionStatement') {
        const { start, end } = spanToRemove(draft.source, statement.start ?? 0, statement.end ?? 0);
        draft.replace(start, end, '');
        continue;
      }
      const keepsParens = !tight.has(argument.type) && isBeforeDot(draft, parent);
      const begin = keepsParens ? (node.end ?? 0) : (argument.start ?? 0);
      draft.replace(node.start ?? 0, begin, '');
      if (!keepsParens) draft.replace(argument.end ?? 0, parent.end ?? 0, '');
    }
    if (left === 0) draft.imports.drop(taken);
  }
}
