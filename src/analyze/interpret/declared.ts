import { ts } from 'ts-morph';
import { lookUp } from './declare.ts';
import type { Definition } from './definition.ts';
import { reaching } from './definition.ts';
import type { Evaluation } from './evaluation.ts';
import { memberOfModule, moduleValue, requiredValue } from './exported.ts';
import { type Frame, frameAround } from './frame.ts';
import { iterated } from './items.ts';
import { parameterValue } from './parameter.ts';
import { nameOf } from './plain.ts';
import { annotationOf } from './type-value.ts';
import { type Atom, idOf, join, nothing, one, unknown, type Value } from './value.ts';

/** What a declaration gives under a name, as seen from `use` (`null`: from elsewhere, when everything has run). */
export function declared(it: Evaluation, node: ts.Node, name: string, use: ts.Node | null, frame: Frame): Value {
  if (ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node))
    return one({ kind: 'function', node, frame, self: null });
  if (ts.isClassLike(node)) return one({ kind: 'class', node, frame });
  if (ts.isModuleDeclaration(node)) return one({ kind: 'namespace', node });
  if (ts.isInterfaceDeclaration(node)) return one({ kind: 'shape', node, frame });
  if (ts.isTypeAliasDeclaration(node)) return it.type(node.type, frame);
  if (isImport(node)) return definedBy(it, node, name, use, frame, importValue(it, node));
  if (ts.isVariableDeclaration(node)) return variable(it, node, name, use, frame);
  if (ts.isParameter(node)) return definedBy(it, node, name, use, frame, parameterValue(it, node, frame));
  if (ts.isBindingElement(node)) return definedBy(it, node, name, use, frame, elementValue(it, node, frame));
  return ts.isEnumDeclaration(node) ? nothing : unknown;
}

type Import = ts.ImportClause | ts.ImportSpecifier | ts.NamespaceImport | ts.ImportEqualsDeclaration;

function isImport(node: ts.Node): node is Import {
  return (
    ts.isImportClause(node) ||
    ts.isImportSpecifier(node) ||
    ts.isNamespaceImport(node) ||
    ts.isImportEqualsDeclaration(node)
  );
}

function importValue(it: Evaluation, node: Import): Value {
  const { file } = it.indexOf(node);
  if (ts.isImportEqualsDeclaration(node)) {
    const reference = node.moduleReference;
    if (!ts.isExternalModuleReference(reference)) return entityValue(it, reference, it.root);
    return ts.isStringLiteral(reference.expression) ? requiredValue(it, file, reference.expression.text) : unknown;
  }
  const specifier = specifierOf(node);
  if (specifier === null) return unknown;
  if (ts.isNamespaceImport(node)) return moduleValue(it, file, specifier);
  if (ts.isImportClause(node)) return memberOfModule(it, file, specifier, 'default', 'values');
  const name = (node.propertyName ?? node.name).text;
  const value = memberOfModule(it, file, specifier, name, 'values');
  return value.atoms.length > 0 ? value : join([value, memberOfModule(it, file, specifier, name, 'types')]);
}

export function specifierOf(node: ts.ImportClause | ts.ImportSpecifier | ts.NamespaceImport): string | null {
  let current: ts.Node = node;
  while (!ts.isImportDeclaration(current)) {
    if (!current.parent) return null;
    current = current.parent;
  }
  return ts.isStringLiteral(current.moduleSpecifier) ? current.moduleSpecifier.text : null;
}

/** `A.B.c` in `import x = A.B.c` and in `typeof A.B.c`. */
export function entityValue(it: Evaluation, name: ts.EntityName, frame: Frame): Value {
  if (ts.isQualifiedName(name)) return it.property(entityValue(it, name.left, frame), name.right.text, name);
  const found =
    lookUp(it.indexOf(name).scopes, name.text, name, 'values') ??
    lookUp(it.indexOf(name).scopes, name.text, name, 'types');
  return found ? join(found.map((each) => it.declared(each, name.text, name, frameAround(each, frame)))) : unknown;
}

function variable(
  it: Evaluation,
  node: ts.VariableDeclaration,
  name: string,
  use: ts.Node | null,
  frame: Frame,
): Value {
  const statement = node.parent.parent;
  if (ts.isForOfStatement(statement)) return iterated(it, it.value(statement.expression, frame));
  if (ts.isForInStatement(statement) || ts.isCatchClause(node.parent)) return unknown;
  const { initializer } = node;
  const start = initializer ? [{ node, value: initializer, pick: [], keeps: false, ifWrapped: null }] : [];
  const definitions = [...start, ...assignmentsTo(it, node, name, use, frame)];
  return orTyped(evaluated(it, definitions, use, frame), annotationOf(it, node, frame), definitions.length > 0);
}

/** A declared type helps where the code says nothing, and says less than code that does. */
export function orTyped(value: Value, typed: Value | null, isDefined: boolean): Value {
  if (typed?.atoms.some(saysMore) && value.atoms.length > 0 && value.atoms.every(isEmpty)) return join([typed, value]);
  if (value.atoms.length > 0) return { atoms: value.atoms, open: value.open && !typed?.atoms.length };
  if (!typed || (isDefined && typed.atoms.length === 0)) return value;
  return typed;
}

/** A list of anything says nothing. */
function saysMore(atom: Atom): boolean {
  return atom.kind !== 'list' || atom.items.atoms.length > 0;
}

/** `{}` and `[]`: what they will hold, only their type says. */
function isEmpty(atom: Atom): boolean {
  if (atom.kind === 'object') return atom.node.properties.length === 0;
  return atom.kind === 'list' && ts.isArrayLiteralExpression(atom.node) && atom.node.elements.length === 0;
}

/** A binding that has a value of its own before anything is assigned to it. */
function definedBy(
  it: Evaluation,
  node: ts.Node,
  name: string,
  use: ts.Node | null,
  frame: Frame,
  first: Value,
): Value {
  const later = assignmentsTo(it, node, name, use, frame);
  if (later.length === 0) return first;
  const start: Definition = { node, value: null, pick: [], keeps: false, ifWrapped: null };
  const inForce = reaching([start, ...later], use);
  const rest = inForce.filter((each) => each !== start);
  return join([...(inForce.includes(start) ? [first] : []), ...rest.map((each) => definitionValue(it, each, frame))]);
}

function assignmentsTo(it: Evaluation, node: ts.Node, name: string, use: ts.Node | null, frame: Frame): Definition[] {
  if (name === '') return [];
  const { assignments, scopes } = it.indexOf(node);
  return (assignments.get(name) ?? []).filter((each) => {
    if (!lookUp(scopes, name, each.target, 'values')?.includes(node)) return false;
    return !each.ifWrapped || (each.ifWrapped !== use?.parent && isWrap(it, each.ifWrapped, frame));
  });
}

export function isWrap(it: Evaluation, call: ts.CallExpression, frame: Frame): boolean {
  const callee = it.value(call.expression, frameAround(call, frame));
  return callee.atoms.some((atom) => atom.kind === 'own-function' && atom.name === 'wrap');
}

/** Joins what the definitions in force at `use` give. */
export function evaluated(
  it: Evaluation,
  definitions: readonly Definition[],
  use: ts.Node | null,
  frame: Frame,
): Value {
  return join([nothing, ...reaching(definitions, use).map((each) => definitionValue(it, each, frame))]);
}

/** Objects may be assigned to each other whole: what is picked of one is asked once, however many lead there. */
function definitionValue(it: Evaluation, { node, value, pick }: Definition, frame: Frame): Value {
  if (!value) return nothing;
  const around = frameAround(value, frame);
  const whole = () => it.value(value, around);
  if (pick.length === 0) return whole();
  return it.answer(`picked ${idOf(node)} ${idOf(value)} ${idOf(around)} ${pick.join('.')}`, () =>
    pick.reduce((from, name) => it.property(from, name, node), whole()),
  );
}

/** A name inside of a destructuring pattern. */
function elementValue(it: Evaluation, node: ts.BindingElement, frame: Frame): Value {
  const pattern = node.parent;
  const owner = pattern.parent;
  const source = ts.isBindingElement(owner)
    ? elementValue(it, owner, frame)
    : ts.isParameter(owner)
      ? parameterValue(it, owner, frame)
      : variable(it, owner, '', null, frame);
  const fallback = node.initializer ? [it.value(node.initializer, frame)] : [];
  if (node.dotDotDotToken) return join([source, ...fallback]);
  const name = ts.isArrayBindingPattern(pattern)
    ? String(pattern.elements.indexOf(node))
    : nameOf(node.propertyName ?? node.name);
  return join([name === null ? unknown : it.property(source, name, node), ...fallback]);
}
