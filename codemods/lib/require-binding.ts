import type { CallExpression, OptionalCallExpression } from '@babel/types';
import type { ScopeMap } from './analyze-scopes.ts';
import type { SyntaxNode } from './syntax.ts';

type Call = CallExpression | OptionalCallExpression;

const moduleSpecifiers: ReadonlySet<string> = new Set(['module', 'node:module']);

function isCall(node: SyntaxNode | null | undefined): node is Call {
  return node?.type === 'CallExpression' || node?.type === 'OptionalCallExpression';
}

function nameOfProperty(node: SyntaxNode): string | undefined {
  if (node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression') return undefined;
  if (node.property.type === 'StringLiteral') return node.property.value;
  return !node.computed && node.property.type === 'Identifier' ? node.property.name : undefined;
}

/** Whether a declaration takes its names from Node's own `module`, by import or require. */
function comesFromModule(declaration: SyntaxNode): boolean {
  if (declaration.type === 'ImportDeclaration') return moduleSpecifiers.has(declaration.source.value);
  const init = declaration.type === 'VariableDeclarator' ? declaration.init : undefined;
  const call = init?.type === 'AwaitExpression' ? init.argument : init;
  const [first] = isCall(call) ? call.arguments : [];
  return first?.type === 'StringLiteral' && moduleSpecifiers.has(first.value);
}

function isCreateRequire(callee: SyntaxNode, scopes: ScopeMap): boolean {
  if (callee.type === 'Identifier') {
    const binding = scopes.boundTo(callee);
    if (!binding || !comesFromModule(binding.declaration)) return false;
    const { declaration } = binding;
    if (declaration.type !== 'ImportDeclaration') return callee.name === 'createRequire';
    return declaration.specifiers.some(
      (specifier) =>
        specifier.type === 'ImportSpecifier' &&
        specifier.local.name === callee.name &&
        specifier.imported.type === 'Identifier' &&
        specifier.imported.name === 'createRequire',
    );
  }
  if (nameOfProperty(callee) !== 'createRequire' || !('object' in callee) || !callee.object) return false;
  const owner = callee.object.type === 'Identifier' ? scopes.boundTo(callee.object) : undefined;
  return owner !== undefined && comesFromModule(owner.declaration);
}

/** Whether an expression is Node's `require`: the free name, `module.require`, or what `createRequire` returned. */
export function isRequire(node: SyntaxNode, scopes: ScopeMap): boolean {
  if (isCall(node)) return isCreateRequire(node.callee, scopes);
  if (node.type !== 'Identifier') {
    const owner = 'object' in node ? node.object : undefined;
    return (
      nameOfProperty(node) === 'require' &&
      owner?.type === 'Identifier' &&
      owner.name === 'module' &&
      !scopes.boundTo(owner)
    );
  }
  const binding = scopes.boundTo(node);
  if (!binding) return node.name === 'require';
  const { declaration } = binding;
  return declaration.type === 'VariableDeclarator' && isCall(declaration.init) && isRequire(declaration.init, scopes);
}

/** Whether an expression only looks a module up: `require.resolve`, `import.meta.resolve`. */
export function isResolve(node: SyntaxNode, scopes: ScopeMap): boolean {
  if (nameOfProperty(node) !== 'resolve' || !('object' in node) || !node.object) return false;
  const { object } = node;
  return object.type === 'MetaProperty' || isRequire(object, scopes);
}
