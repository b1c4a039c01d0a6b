import type { ScopeMap } from '../../lib/analyze-scopes.ts';
import type { ModuleLink } from '../../lib/module-links.ts';
import type { Use } from '../../lib/scope.ts';

function staysHere({ parent, node, kind }: Use): boolean {
  if (kind === 'type') return true;
  switch (parent.type) {
    case 'MemberExpression':
    case 'OptionalMemberExpression':
    case 'JSXMemberExpression':
      return parent.object === node;
    case 'VariableDeclarator':
      return parent.id.type === 'ObjectPattern';
    case 'ExportSpecifier':
    case 'TSQualifiedName':
    case 'UnaryExpression':
      return true;
    default:
      return false;
  }
}

/**
 * The first use that hands a whole namespace on. Who receives it may look for the SDK's own classes in it (another
 * tool's patching does), and the drop-in's subclasses would not be the same ones.
 */
export function namespaceEscape(link: ModuleLink, scopes: ScopeMap): Use | undefined {
  if (link.form !== 'import') return undefined;
  const namespace = link.node.specifiers.find((specifier) => specifier.type === 'ImportNamespaceSpecifier');
  return namespace && scopes.bindingOf(namespace.local)?.uses.find((use) => !staysHere(use));
}
