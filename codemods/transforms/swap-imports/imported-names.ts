import type { File } from '@babel/types';
import type { ScopeMap } from '../../lib/analyze-scopes.ts';
import { bindingNames } from '../../lib/binding-names.ts';
import type { ModuleLink } from '../../lib/module-links.ts';
import type { Binding } from '../../lib/scope.ts';
import { eachChild, type SyntaxNode } from '../../lib/syntax.ts';

const keyName = (key: SyntaxNode): string | undefined => {
  if (key.type === 'Identifier') return key.name;
  return key.type === 'StringLiteral' ? key.value : undefined;
};

function patternKeys(pattern: SyntaxNode): string[] {
  if (pattern.type !== 'ObjectPattern') return [];
  return pattern.properties.flatMap((property) =>
    property.type === 'ObjectProperty' ? (keyName(property.key) ?? []) : [],
  );
}

/** The export that one use of a whole module object reads: `x.Name`, or `const { Name } = x`. */
function readFrom(parent: SyntaxNode, object: SyntaxNode): string[] {
  if (parent.type === 'MemberExpression' || parent.type === 'OptionalMemberExpression') {
    return parent.object === object ? [keyName(parent.property) ?? []].flat() : [];
  }
  if (parent.type === 'VariableDeclarator' && parent.init === object) return patternKeys(parent.id);
  return [];
}

/** The bindings of a link that hold a value of the module, by their specifiers. */
export function valueBindings(link: ModuleLink, scopes: ScopeMap): Binding[] {
  if (link.form === 'import-equals') return [scopes.bindingOf(link.node.id) ?? []].flat();
  if (link.form !== 'import') return [];
  return link.node.specifiers
    .filter((specifier) => specifier.type !== 'ImportSpecifier' || !isTypeKind(specifier.importKind))
    .flatMap((specifier) => scopes.bindingOf(specifier.local) ?? []);
}

export const isTypeKind = (kind: string | null | undefined): boolean => kind === 'type' || kind === 'typeof';

function namespaceReads(bindings: readonly Binding[]): string[] {
  return bindings.flatMap((binding) => binding.uses.flatMap((use) => readFrom(use.parent, use.node)));
}

/** The exports of the linked module that a file is seen to use, whatever the form of the link. */
export function importedNames(link: ModuleLink, tree: File, scopes: ScopeMap): string[] {
  switch (link.form) {
    case 'import':
      return link.node.specifiers.flatMap((specifier) => {
        if (specifier.type === 'ImportSpecifier') return keyName(specifier.imported) ?? [];
        if (specifier.type === 'ImportDefaultSpecifier') return 'default';
        return namespaceReads([scopes.bindingOf(specifier.local) ?? []].flat());
      });
    case 'reexport':
      if (link.node.type === 'ExportAllDeclaration') return [];
      return link.node.specifiers.flatMap((specifier) =>
        specifier.type === 'ExportSpecifier' ? (keyName(specifier.local) ?? []) : [],
      );
    case 'import-equals':
      return namespaceReads(valueBindings(link, scopes));
    case 'require':
    case 'dynamic-import':
      return namesReadFromCall(link.node, link.form === 'dynamic-import', tree, scopes);
    default:
      return [];
  }
}

/** `require(…).Name`, `const { Name } = await import(…)`, `const all = require(…); all.Name`. */
function namesReadFromCall(call: SyntaxNode, isPromise: boolean, tree: File, scopes: ScopeMap): string[] {
  const names: string[] = [];
  const visit = (node: SyntaxNode, parent: SyntaxNode): boolean => {
    if (node === call) {
      // What is read from a promise, such as its `then`, is no export of the module.
      if (isPromise) return true;
      names.push(...readFrom(parent, node));
      if (parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier') collect(parent.id);
      return true;
    }
    let isOnTheWay = false;
    eachChild(node, (child) => {
      if (isOnTheWay || (child.start ?? 0) > (call.start ?? 0) || (child.end ?? 0) < (call.end ?? 0)) return;
      isOnTheWay = visit(child, node);
    });
    if (isOnTheWay && node.type === 'AwaitExpression') {
      names.push(...readFrom(parent, node));
      if (parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier') collect(parent.id);
    }
    return isOnTheWay;
  };
  const collect = (id: SyntaxNode) => {
    const bindings = bindingNames(id).flatMap((name) => scopes.bindingOf(name) ?? []);
    names.push(...namespaceReads(bindings));
  };
  visit(tree.program, tree);
  return names;
}
