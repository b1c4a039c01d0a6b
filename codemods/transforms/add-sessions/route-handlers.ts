import type { Draft } from '../../draft/draft.ts';
import type { Handler, HandlerWish } from '../../draft/wrap-handler.ts';
import { ownPackage } from '../../lib/own-package.ts';
import type { SyntaxNode } from '../../lib/syntax.ts';
import { nextEntry, routeFile } from '../add-flush/flush-wish.ts';
import { userOfSession } from './user-of-session.ts';

const methods = /^(?:GET|POST|PUT|PATCH|DELETE)$/;

interface RouteHandlers {
  readonly handlers: readonly Handler[];
  /** Exports that are handlers and no functions of this file. */
  readonly others: readonly SyntaxNode[];
  readonly edge: SyntaxNode | undefined;
}

function asFunction(node: SyntaxNode | null | undefined): Handler | undefined {
  const isInline = node?.type === 'ArrowFunctionExpression' || node?.type === 'FunctionExpression';
  return isInline || node?.type === 'FunctionDeclaration' ? node : undefined;
}

/** Already given to `withAmplitude`. */
function isWrapped(draft: Draft, node: SyntaxNode | null | undefined): boolean {
  const names = draft.imports.taken(nextEntry).map(({ local }) => local.name);
  return node?.type === 'CallExpression' && node.callee.type === 'Identifier' && names.includes(node.callee.name);
}

function routeHandlers(draft: Draft): RouteHandlers {
  const handlers: Handler[] = [];
  const others: SyntaxNode[] = [];
  let edge: SyntaxNode | undefined;
  for (const node of draft.tree.program.body) {
    if (node.type !== 'ExportNamedDeclaration') continue;
    const { declaration, specifiers } = node;
    if (declaration?.type === 'FunctionDeclaration' && methods.test(declaration.id?.name ?? ''))
      handlers.push(declaration);
    const declarators = declaration?.type === 'VariableDeclaration' ? declaration.declarations : [];
    for (const { id, init } of declarators) {
      if (id.type !== 'Identifier') continue;
      if (id.name === 'runtime' && init?.type === 'StringLiteral' && init.value.endsWith('edge')) edge = node;
      if (!methods.test(id.name) || isWrapped(draft, init)) continue;
      const handler = asFunction(init);
      if (handler) handlers.push(handler);
      else others.push(id);
    }
    for (const specifier of specifiers) {
      const { exported } = specifier;
      if (methods.test(exported.type === 'Identifier' ? exported.name : exported.value)) others.push(specifier);
    }
  }
  return { handlers, others, edge };
}

/** The handlers of a route file, each with the session that it is to have. */
export function sessionWishes(draft: Draft): Map<Handler, HandlerWish> {
  const wishes = new Map<Handler, HandlerWish>();
  if (!routeFile.test(draft.path)) return wishes;
  const { handlers, others, edge } = routeHandlers(draft);
  const [first] = handlers;
  if (edge && first) {
    const message = `${ownPackage} runs on Node, and this route does not: its calls stay unrecorded`;
    draft.say('warning', 'edge-runtime', message, edge);
    return wishes;
  }
  for (const other of others) {
    const message = `this handler is made elsewhere: export withAmplitude(handler) of ${nextEntry}`;
    draft.say('action', 'handler-not-wrapped', message, other);
  }
  const user = handlers.length > 0 ? userOfSession(draft) : undefined;
  for (const handler of handlers)
    wishes.set(handler, { from: nextEntry, options: () => (user ? [`userId: ${user}`] : []) });
  if (first && user === undefined) {
    const message =
      'whose requests these are is not seen here: give withAmplitude a userId, from where the app keeps it';
    draft.say('action', 'user-unknown', message, first);
  }
  return wishes;
}
