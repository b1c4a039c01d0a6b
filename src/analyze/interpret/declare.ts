import { ts } from 'ts-morph';
import type { Scope } from './module-index.ts';

export type Scopes = Map<ts.Node, Scope>;

/** Most nodes declare nothing: one look at the kind spares them the questions below. */
const declaring = new Set([
  ts.SyntaxKind.VariableDeclaration,
  ts.SyntaxKind.Parameter,
  ts.SyntaxKind.FunctionDeclaration,
  ts.SyntaxKind.FunctionExpression,
  ts.SyntaxKind.ClassDeclaration,
  ts.SyntaxKind.ClassExpression,
  ts.SyntaxKind.EnumDeclaration,
  ts.SyntaxKind.ModuleDeclaration,
  ts.SyntaxKind.InterfaceDeclaration,
  ts.SyntaxKind.TypeAliasDeclaration,
  ts.SyntaxKind.TypeParameter,
  ts.SyntaxKind.ImportClause,
  ts.SyntaxKind.NamespaceImport,
  ts.SyntaxKind.ImportSpecifier,
  ts.SyntaxKind.ImportEqualsDeclaration,
]);

/** Enters what a node declares into the scope that holds it. */
export function declareIn(scopes: Scopes, node: ts.Node): void {
  if (!declaring.has(node.kind)) return;
  if (ts.isVariableDeclaration(node)) declareNames(scopes, node.name, node, variableScope(node));
  else if (ts.isParameter(node)) declareNames(scopes, node.name, node, node.parent);
  else if (ts.isFunctionDeclaration(node) && node.name) value(scopes, blockOf(node.parent), node.name.text, node);
  else if (ts.isFunctionExpression(node) && node.name) value(scopes, node, node.name.text, node);
  else if (ts.isClassDeclaration(node) && node.name) both(scopes, blockOf(node.parent), node.name.text, node);
  else if (ts.isClassExpression(node) && node.name) both(scopes, node, node.name.text, node);
  else if (ts.isEnumDeclaration(node)) both(scopes, blockOf(node.parent), node.name.text, node);
  else if (ts.isModuleDeclaration(node) && ts.isIdentifier(node.name))
    both(scopes, blockOf(node.parent), node.name.text, node);
  else if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node))
    type(scopes, blockOf(node.parent), node.name.text, node);
  else if (ts.isTypeParameterDeclaration(node)) type(scopes, node.parent, node.name.text, node);
  else if (ts.isImportClause(node) && node.name) imported(scopes, node, node.name.text, isTypeOnly(node));
  else if (ts.isNamespaceImport(node)) imported(scopes, node, node.name.text, isTypeOnly(node.parent));
  else if (ts.isImportSpecifier(node))
    imported(scopes, node, node.name.text, node.isTypeOnly || isTypeOnly(node.parent.parent));
  else if (ts.isImportEqualsDeclaration(node)) imported(scopes, node, node.name.text, node.isTypeOnly);
}

function isTypeOnly(clause: ts.ImportClause): boolean {
  return clause.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

function declareNames(scopes: Scopes, name: ts.BindingName, owner: ts.Node, scope: ts.Node): void {
  if (ts.isIdentifier(name)) {
    value(scopes, scope, name.text, owner);
    return;
  }
  for (const element of name.elements) {
    if (!ts.isOmittedExpression(element)) declareNames(scopes, element.name, element, scope);
  }
}

function variableScope(node: ts.VariableDeclaration): ts.Node {
  if (ts.isCatchClause(node.parent)) return node.parent;
  const isVar = (ts.getCombinedNodeFlags(node) & ts.NodeFlags.BlockScoped) === 0;
  let scope: ts.Node = node.parent.parent;
  if (isVar)
    while (!ts.isFunctionLike(scope) && !ts.isSourceFile(scope) && !ts.isModuleBlock(scope)) scope = scope.parent;
  else scope = blockOf(scope);
  return scope;
}

function blockOf(node: ts.Node): ts.Node {
  let scope = node;
  while (
    !ts.isBlock(scope) &&
    !ts.isSourceFile(scope) &&
    !ts.isModuleBlock(scope) &&
    !ts.isCaseBlock(scope) &&
    !ts.isIterationStatement(scope, false)
  )
    scope = scope.parent;
  return scope;
}

function imported(scopes: Scopes, node: ts.Node, name: string, typeOnly: boolean): void {
  const scope = blockOf(node.parent);
  type(scopes, scope, name, node);
  // A type-only name is still what a value of that name would be shadowed by: it must not fall through to an outer one.
  if (!typeOnly) value(scopes, scope, name, node);
}

function both(scopes: Scopes, scope: ts.Node, name: string, node: ts.Node): void {
  value(scopes, scope, name, node);
  type(scopes, scope, name, node);
}

function value(scopes: Scopes, scope: ts.Node, name: string, node: ts.Node): void {
  enter(scopeOf(scopes, scope).values, name, node);
}

function type(scopes: Scopes, scope: ts.Node, name: string, node: ts.Node): void {
  enter(scopeOf(scopes, scope).types, name, node);
}

function enter(names: Map<string, ts.Node[]>, name: string, node: ts.Node): void {
  const known = names.get(name);
  if (known) known.push(node);
  else names.set(name, [node]);
}

function scopeOf(scopes: Scopes, node: ts.Node): Scope {
  const known = scopes.get(node);
  if (known) return known;
  const scope: Scope = { values: new Map(), types: new Map() };
  scopes.set(node, scope);
  return scope;
}

/** Declarations of a name as seen from a node; `null` when the file has none, which makes it a global. */
export function lookUp(scopes: ReadonlyMap<ts.Node, Scope>, name: string, from: ts.Node, space: 'values' | 'types') {
  for (let node = from; node; node = node.parent) {
    const found = scopes.get(node)?.[space].get(name);
    if (found) return found;
  }
  return null;
}
