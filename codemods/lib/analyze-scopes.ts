import type { File, Identifier } from '@babel/types';
import { bindingNames } from './binding-names.ts';
import { emittedTypes } from './emitted-types.ts';
import type { Mentions } from './mentions-of.ts';
import { type Binding, Scope, type Use, type UseKind } from './scope.ts';
import { eachChild, type SyntaxNode } from './syntax.ts';
import { entersType, isUse } from './use-position.ts';

export interface ScopeMap {
  /** The binding that an identifier introduces. */
  bindingOf(identifier: SyntaxNode): Binding | undefined;
  /** The binding that an identifier refers to; undefined for globals. */
  boundTo(identifier: SyntaxNode): Binding | undefined;
}

interface Pending extends Use {
  readonly scope: Scope;
}

const functions: ReadonlySet<string> = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'ObjectMethod',
  'ClassMethod',
  'ClassPrivateMethod',
  'TSDeclareFunction',
  'TSDeclareMethod',
]);

const blocks: ReadonlySet<string> = new Set([
  'BlockStatement',
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
  'SwitchStatement',
  'CatchClause',
  'ClassDeclaration',
  'ClassExpression',
  'TSInterfaceDeclaration',
  'TSTypeAliasDeclaration',
]);

/**
 * Lexical scopes of a file: which use belongs to which declaration, and whether it survives to run time.
 *
 * @param mentions passes over what does not mention a name that somebody will ask about. Default: everything is read.
 */
export function analyzeScopes(tree: File, mentions?: Mentions): ScopeMap {
  const introduced = new Map<SyntaxNode, Binding>();
  const resolved = new Map<SyntaxNode, Binding>();
  const pending: Pending[] = [];
  const emitted = new Set<SyntaxNode>();
  const typeNames = new Set<SyntaxNode>();

  const introduce = (scope: Scope, identifiers: readonly Identifier[], declaration: SyntaxNode) => {
    for (const identifier of identifiers) introduced.set(identifier, scope.declare(identifier.name, declaration));
  };

  /** Names that `node` adds to the scope around it. */
  const declareOutside = (node: SyntaxNode, scope: Scope) => {
    switch (node.type) {
      case 'VariableDeclaration':
        for (const declarator of node.declarations) {
          introduce(node.kind === 'var' ? scope.varScope() : scope, bindingNames(declarator.id), declarator);
        }
        break;
      case 'FunctionDeclaration':
      case 'TSDeclareFunction':
      case 'ClassDeclaration':
      case 'TSEnumDeclaration':
      case 'TSModuleDeclaration':
      case 'TSImportEqualsDeclaration':
        if (node.id?.type === 'Identifier') introduce(scope, [node.id], node);
        break;
      case 'ImportDeclaration':
        for (const specifier of node.specifiers) introduce(scope, [specifier.local], node);
        break;
      case 'TSTypeAliasDeclaration':
      case 'TSInterfaceDeclaration':
      case 'TypeAlias':
      case 'OpaqueType':
      case 'InterfaceDeclaration':
        scope.declareType(node.id.name);
        typeNames.add(node.id);
        break;
    }
  };

  /** Names that `node` adds to the scope that it opens. */
  const declareInside = (node: SyntaxNode, scope: Scope) => {
    if ('params' in node && functions.has(node.type)) {
      for (const parameter of node.params) introduce(scope, bindingNames(parameter), node);
    }
    if ((node.type === 'FunctionExpression' || node.type === 'ClassExpression') && node.id) {
      introduce(scope, [node.id], node);
    }
    if (node.type === 'CatchClause') introduce(scope, bindingNames(node.param), node);
  };

  const visit = (node: SyntaxNode, parent: SyntaxNode, key: string, around: Scope, inside: UseKind) => {
    if (mentions && !mentions(node)) return;
    let kind = entersType(node, key) ? 'type' : inside;
    if (emitted.has(node)) kind = 'value';
    if (node.type === 'ClassDeclaration' || node.type === 'ClassExpression') {
      for (const type of emittedTypes(node)) emitted.add(type);
    }
    if (node.type === 'TSTypeParameter' && typeof node.name === 'string') around.declareType(node.name);
    if ((node.type === 'Identifier' || node.type === 'JSXIdentifier') && isUse(parent, key)) {
      if (!introduced.has(node) && !typeNames.has(node)) pending.push({ node, parent, kind, scope: around });
    }
    declareOutside(node, around);
    if (node.type === 'ImportDeclaration' || isForwarding(node)) return;
    if (node.type === 'ExportNamedDeclaration' || node.type === 'ExportSpecifier') {
      if (node.exportKind === 'type') kind = 'type';
    }
    const isFunction = functions.has(node.type) || node.type === 'TSModuleBlock' || node.type === 'StaticBlock';
    const scope = isFunction || blocks.has(node.type) ? new Scope(around, isFunction) : around;
    declareInside(node, scope);
    eachChild(node, (child, childKey) => visit(child, node, childKey, scope, kind));
  };

  const root = new Scope(undefined, true);
  eachChild(tree.program, (child, key) => visit(child, tree.program, key, root, 'value'));
  for (const { node, parent, kind, scope } of pending) {
    const binding = scope.resolve(node.name, kind);
    if (!binding) continue;
    binding.uses.push({ node, parent, kind });
    resolved.set(node, binding);
  }
  return { bindingOf: (identifier) => introduced.get(identifier), boundTo: (identifier) => resolved.get(identifier) };
}

/** `export … from`: its names belong to the other module. */
function isForwarding(node: SyntaxNode): boolean {
  return node.type === 'ExportAllDeclaration' || (node.type === 'ExportNamedDeclaration' && Boolean(node.source));
}
