import type { CallExpression } from '@babel/types';
import type { Draft } from '../../draft/draft.ts';
import { type SyntaxNode, walk } from '../../lib/syntax.ts';
import { bare, propertyName } from '../wrap-clients/property-name.ts';

const askers = /^(?:auth|getServerSession|getSession|getServerAuthSession|currentUser|validateRequest)$/;

/** `await auth()`, with nothing in it that only the handler has. */
function asked(draft: Draft, node: SyntaxNode | null | undefined): CallExpression | undefined {
  const call = node?.type === 'AwaitExpression' ? bare(node.argument) : undefined;
  if (call?.type !== 'CallExpression' || call.callee.type !== 'Identifier' || !askers.test(call.callee.name))
    return undefined;
  const isShared = (name: SyntaxNode) => {
    const declaration = draft.scopes.boundTo(name)?.declaration;
    if (declaration?.type === 'ImportDeclaration') return true;
    const statement = declaration && draft.parentOf(declaration);
    const holder = statement && draft.parentOf(statement);
    return (
      statement !== undefined &&
      (holder === undefined || holder.type === 'Program' || holder.type === 'ExportNamedDeclaration')
    );
  };
  return [call.callee, ...call.arguments].every(isShared) ? call : undefined;
}

/** Reads of a variable, as `user.id`. */
function reads(draft: Draft, variable: SyntaxNode): Set<string> {
  const paths = new Set<string>();
  for (const { node } of draft.scopes.bindingOf(variable)?.uses ?? []) {
    const steps: string[] = [];
    let at: SyntaxNode = node;
    for (let parent = draft.parentOf(at); parent; parent = draft.parentOf(at)) {
      const name = propertyName(parent);
      if (name !== undefined && 'object' in parent && parent.object === at) {
        steps.push(name);
        paths.add(steps.join('.'));
      } else if (parent.type !== 'TSNonNullExpression') break;
      at = parent;
    }
  }
  return paths;
}

/** How the handlers of a file learn from their sign-in library who asks, as a resolver. */
export function userOfSession(draft: Draft): string | undefined {
  let resolver: string | undefined;
  walk(draft.tree.program, (node) => {
    if (resolver !== undefined || node.type !== 'VariableDeclarator') return;
    const call = asked(draft, node.init);
    if (!call) return;
    const question = `(await ${draft.textOf(call)})`;
    if (node.id.type === 'Identifier') {
      const paths = reads(draft, node.id);
      if (paths.has('user.id')) resolver = `async () => ${question}?.user?.id`;
      else if (paths.has('userId')) resolver = `async () => ${question}?.userId`;
    } else if (node.id.type === 'ObjectPattern') {
      const isUser = node.id.properties.some(
        (one) => one.type === 'ObjectProperty' && one.key.type === 'Identifier' && one.key.name === 'userId',
      );
      if (isUser) resolver = `async () => ${question}.userId`;
    }
  });
  return resolver;
}
