import type { CallExpression, NewExpression } from '@babel/types';
import type { Draft } from '../../draft/draft.ts';
import { type SyntaxNode, walk } from '../../lib/syntax.ts';
import type { WebFramework } from './web-frameworks.ts';

export type Making = CallExpression | NewExpression;

function requires(node: SyntaxNode | null | undefined, module: string): boolean {
  if (node?.type !== 'CallExpression' || node.callee.type !== 'Identifier' || node.callee.name !== 'require')
    return false;
  const [first] = node.arguments;
  return first?.type === 'StringLiteral' && first.value === module;
}

/** Which export of the module a name stands for; undefined when it is of another one. */
function exportOf(draft: Draft, node: SyntaxNode, module: string): string | undefined {
  if (requires(node, module)) return 'default';
  if (node.type !== 'Identifier') return undefined;
  const declaration = draft.scopes.boundTo(node)?.declaration;
  if (declaration?.type === 'ImportDeclaration') {
    if (declaration.source.value !== module) return undefined;
    const specifier = declaration.specifiers.find(({ local }) => local.name === node.name);
    if (specifier?.type !== 'ImportSpecifier') return specifier && 'default';
    return specifier.imported.type === 'Identifier' ? specifier.imported.name : specifier.imported.value;
  }
  if (declaration?.type !== 'VariableDeclarator' || !requires(declaration.init, module)) return undefined;
  if (declaration.id.type === 'Identifier') return 'default';
  const properties = declaration.id.type === 'ObjectPattern' ? declaration.id.properties : [];
  const property = properties.find(
    (one) => one.type === 'ObjectProperty' && one.value.type === 'Identifier' && one.value.name === node.name,
  );
  return property?.type === 'ObjectProperty' && property.key.type === 'Identifier' ? property.key.name : undefined;
}

/** Where a file makes apps of a framework. */
export function madeApps(draft: Draft, { module, makers, isClass }: WebFramework): Making[] {
  if (!draft.source.includes(module)) return [];
  const found: Making[] = [];
  walk(draft.tree.program, (node) => {
    if (node.type !== (isClass ? 'NewExpression' : 'CallExpression')) return;
    const name = exportOf(draft, node.callee, module);
    if (name !== undefined && makers.includes(name)) found.push(node);
  });
  return found;
}
