import { ts } from 'ts-morph';
import { lookUp } from './declare.ts';
import { entityValue, specifierOf } from './declared.ts';
import type { Evaluation } from './evaluation.ts';
import { memberOfModule, moduleValue } from './exported.ts';
import { enterFrame, type Frame, frameAround } from './frame.ts';
import { instanceOf, instancesOf } from './instance.ts';
import { itemsOf } from './items.ts';
import { resourceType } from './sdk-property.ts';
import { standardType } from './standard-type.ts';
import { type Atom, join, nothing, one, unknown, type Value } from './value.ts';

/** What a value of this type may be, as far as it concerns us. */
export function typeValue(it: Evaluation, node: ts.TypeNode, frame: Frame): Value {
  if (ts.isTypeReferenceNode(node)) return reference(it, node.typeName, node.typeArguments ?? [], frame);
  if (ts.isExpressionWithTypeArguments(node)) return heritage(it, node, frame);
  if (ts.isUnionTypeNode(node) || ts.isIntersectionTypeNode(node)) return parts(it, node, frame);
  if (ts.isTypeLiteralNode(node)) return one({ kind: 'shape', node, frame });
  if (ts.isTypeQueryNode(node)) return entityValue(it, node.exprName, frame);
  if (ts.isImportTypeNode(node)) return importType(it, node);
  if (ts.isFunctionTypeNode(node)) return one({ kind: 'signature', node, frame });
  if (ts.isIndexedAccessTypeNode(node)) return indexedAccess(it, node, frame);
  if (ts.isArrayTypeNode(node)) return one({ kind: 'list', node, items: it.type(node.elementType, frame), places: [] });
  if (ts.isTupleTypeNode(node)) {
    const places = node.elements.map((element) => it.type(element, frame));
    return one({ kind: 'list', node, items: join([nothing, ...places]), places });
  }
  if (ts.isMappedTypeNode(node))
    return one({
      kind: 'list',
      node,
      items: node.type ? it.type(node.type, frame) : unknown,
      places: [],
      holds: 'names',
    });
  if (isWrapper(node)) return it.type(node.type, frame);
  return isOpen(node) ? unknown : nothing;
}

/** A union is one of its parts; "anything" among them says nothing about the others. */
function parts(it: Evaluation, node: ts.UnionTypeNode | ts.IntersectionTypeNode, frame: Frame): Value {
  const value = join([nothing, ...node.types.map((each) => it.type(each, frame))]);
  return ts.isIntersectionTypeNode(node) ? { atoms: value.atoms, open: false } : value;
}

function isWrapper(node: ts.TypeNode): node is ts.TypeNode & { readonly type: ts.TypeNode } {
  return (
    ts.isParenthesizedTypeNode(node) ||
    ts.isOptionalTypeNode(node) ||
    ts.isRestTypeNode(node) ||
    ts.isNamedTupleMember(node) ||
    ts.isJSDocNullableType(node) ||
    ts.isJSDocNonNullableType(node) ||
    ts.isJSDocOptionalType(node) ||
    (ts.isTypeOperatorNode(node) && node.operator === ts.SyntaxKind.ReadonlyKeyword)
  );
}

function isOpen(node: ts.TypeNode): boolean {
  const { kind } = node;
  return (
    kind === ts.SyntaxKind.AnyKeyword ||
    kind === ts.SyntaxKind.UnknownKeyword ||
    kind === ts.SyntaxKind.ObjectKeyword ||
    ts.isConditionalTypeNode(node)
  );
}

function reference(it: Evaluation, name: ts.EntityName, args: readonly ts.TypeNode[], frame: Frame): Value {
  if (ts.isQualifiedName(name)) return instanced(it, qualified(it, name, frame));
  const found = lookUp(it.indexOf(name).scopes, name.text, name, 'types');
  if (!found) return standardType(it, name.text, args, frame);
  return join(found.map((declaration) => referenceTo(it, declaration, args, frame)));
}

function referenceTo(it: Evaluation, declaration: ts.Node, args: readonly ts.TypeNode[], frame: Frame): Value {
  const home = frameAround(declaration, frame);
  if (ts.isTypeParameterDeclaration(declaration)) {
    const bound = home.bindings.get(declaration);
    const fallback = declaration.constraint ?? declaration.default;
    return bound ?? (fallback ? it.type(fallback, home) : unknown);
  }
  if (ts.isTypeAliasDeclaration(declaration))
    return it.type(declaration.type, generic(it, declaration, args, frame, home));
  if (ts.isInterfaceDeclaration(declaration)) {
    return one({ kind: 'shape', node: declaration, frame: generic(it, declaration, args, frame, home) });
  }
  if (ts.isImportClause(declaration) || ts.isImportSpecifier(declaration)) return importedType(it, declaration);
  return instanced(it, it.declared(declaration, '', null, home));
}

function generic(
  it: Evaluation,
  node: ts.TypeAliasDeclaration | ts.InterfaceDeclaration,
  args: readonly ts.TypeNode[],
  frame: Frame,
  home: Frame,
) {
  const parameters = node.typeParameters ?? [];
  if (parameters.length === 0 || frame.depth > 6) return home;
  const bindings = new Map<ts.Node, Value>();
  parameters.forEach((parameter, place) => {
    const type = args[place] ?? parameter.default;
    if (type) bindings.set(parameter, it.type(type, frame));
  });
  return enterFrame(home, { scope: node, bindings, self: null, caller: frame });
}

function importedType(it: Evaluation, node: ts.ImportClause | ts.ImportSpecifier): Value {
  const specifier = specifierOf(node);
  if (specifier === null) return unknown;
  const name = ts.isImportClause(node) ? 'default' : (node.propertyName ?? node.name).text;
  return instanced(it, memberOfModule(it, it.indexOf(node).file, specifier, name, 'types'));
}

/** `Client.Chat.Completions`, `sdk.Client`, `Namespace.Type`. */
function qualified(it: Evaluation, { left, right }: ts.QualifiedName, frame: Frame): Value {
  const of = ts.isQualifiedName(left) ? qualified(it, left, frame) : entityValue(it, left, frame);
  return join([nothing, ...of.atoms.map((atom) => typeMember(it, atom, right.text)), ...(of.open ? [unknown] : [])]);
}

function typeMember(it: Evaluation, atom: Atom, name: string): Value {
  if (atom.kind === 'module') return it.exported(atom.file, name, 'types');
  const value = it.property(one(atom), name, null);
  const isResource = (atom.kind === 'sdk-class' || atom.kind === 'sdk-member') && value.atoms.length === 0;
  return isResource ? resourceType(atom, name) : value;
}

/** A class as a type means its instances. */
function instanced(it: Evaluation, value: Value): Value {
  const atoms = value.atoms.map((atom) =>
    atom.kind === 'class' || atom.kind === 'sdk-class' ? instanceOf(it, atom, null) : one(atom),
  );
  return join([...atoms, { atoms: [], open: value.open }]);
}

function importType(it: Evaluation, node: ts.ImportTypeNode): Value {
  const { argument, qualifier } = node;
  if (!ts.isLiteralTypeNode(argument) || !ts.isStringLiteral(argument.literal)) return unknown;
  let value = moduleValue(it, it.indexOf(node).file, argument.literal.text);
  const names = qualifier ? qualifier.getText().split('.') : [];
  for (const name of names) value = join([nothing, ...value.atoms.map((atom) => typeMember(it, atom, name.trim()))]);
  return node.isTypeOf ? value : instanced(it, value);
}

function indexedAccess(it: Evaluation, node: ts.IndexedAccessTypeNode, frame: Frame): Value {
  const { indexType } = node;
  const of = it.type(node.objectType, frame);
  if (indexType.kind === ts.SyntaxKind.NumberKeyword) return itemsOf(it, of);
  if (!ts.isLiteralTypeNode(indexType)) return unknown;
  const { literal } = indexType;
  if (!ts.isStringLiteral(literal) && !ts.isNumericLiteral(literal)) return unknown;
  return it.property(of, literal.text, null);
}

/** What a class or an interface extends, as a type. */
function heritage(it: Evaluation, node: ts.ExpressionWithTypeArguments, frame: Frame): Value {
  const names = node.expression;
  if (ts.isIdentifier(names)) return reference(it, names, node.typeArguments ?? [], frame);
  return instancesOf(it, it.value(names, frame), null);
}

/** The declared type of a variable, parameter or field, also by JSDoc; `null` when there is none. */
export function annotationOf(
  it: Evaluation,
  node: ts.VariableDeclaration | ts.ParameterDeclaration | ts.PropertyDeclaration,
  frame: Frame,
): Value | null {
  const type = node.type ?? ts.getJSDocType(node);
  return type ? it.type(type, frameAround(node, frame)) : null;
}

export function returnTypeOf(it: Evaluation, node: ts.SignatureDeclaration, frame: Frame): Value | null {
  const type = node.type ?? ts.getJSDocReturnType(node);
  return type ? it.type(type, frame) : null;
}
