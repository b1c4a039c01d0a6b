import type { SyntaxNode } from '../../lib/syntax.ts';
import type { MigratedFile } from './migrated-file.ts';

/** Whether an expression is seen to be a client of a provider: made here, or a variable that is made so. */
export function isKnownClient(node: SyntaxNode | undefined, file: MigratedFile): boolean {
  if (node?.type === 'Identifier') {
    const declaration = file.scopes.boundTo(node)?.declaration;
    return declaration?.type === 'VariableDeclarator' && isKnownClient(declaration.init ?? undefined, file);
  }
  if (node?.type !== 'NewExpression' || node.callee.type !== 'Identifier') return false;
  const from = file.scopes.boundTo(node.callee)?.declaration;
  const literal = from?.type === 'ImportDeclaration' ? from.source.value : undefined;
  const { name } = node.callee;
  return file.facts.some(({ package: sdk, clients }) =>
    literal === undefined ? clients.some((one) => one.name === name) : literal === sdk.name,
  );
}
