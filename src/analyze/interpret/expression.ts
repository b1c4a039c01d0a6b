import { ts } from 'ts-morph';
import { callValue, constructed } from './call.ts';
import { yielded } from './compiled-code.ts';
import { lookUp } from './declare.ts';
import { evaluated } from './declared.ts';
import type { Evaluation } from './evaluation.ts';
import { type Frame, frameAround } from './frame.ts';
import { globalHttp } from './http-property.ts';
import { iterated } from './items.ts';
import { isAccess, nameOf, plain, propertyName } from './plain.ts';
import { anyPropertyOf } from './property.ts';
import { selfValue, superValue } from './self.ts';
import { literalText, sumText, templateText } from './text-value.ts';
import { underName } from './under-name.ts';
import { join, nothing, one, unknown, type Value } from './value.ts';

export function expression(it: Evaluation, node: ts.Expression, frame: Frame): Value {
  if (ts.isIdentifier(node)) return identifier(it, node, frame);
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) return access(it, node, frame);
  if (ts.isCallExpression(node)) return callValue(it, node, frame);
  if (ts.isNewExpression(node)) return constructed(it, node, frame);
  if (ts.isAsExpression(node) || ts.isTypeAssertionExpression(node)) return asserted(it, node, frame);
  if (
    ts.isParenthesizedExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isAwaitExpression(node)
  )
    return it.value(withoutWrappers(node), frame);
  if (ts.isConditionalExpression(node)) return join([it.value(node.whenTrue, frame), it.value(node.whenFalse, frame)]);
  if (ts.isBinaryExpression(node)) return binary(it, node, frame);
  if (ts.isObjectLiteralExpression(node)) return one({ kind: 'object', node, frame });
  if (ts.isArrayLiteralExpression(node)) return arrayValue(it, node, frame);
  if (ts.isFunctionExpression(node) || ts.isArrowFunction(node))
    return one({ kind: 'function', node, frame, self: null });
  if (ts.isStringLiteralLike(node)) return literalText(node);
  if (ts.isTemplateExpression(node)) return templateText(it, node, frame);
  if (ts.isClassExpression(node)) return one({ kind: 'class', node, frame });
  if (node.kind === ts.SyntaxKind.ThisKeyword) return selfValue(it, node, frame);
  if (node.kind === ts.SyntaxKind.SuperKeyword) return superValue(it, node, frame);
  if (ts.isYieldExpression(node)) return yielded(it, node, frame);
  return isPlainData(node) ? nothing : unknown;
}

/** Past everything that does not change a value; an assertion stays, since its type says something. */
function withoutWrappers(node: ts.Expression): ts.Expression {
  let current = node;
  while (
    ts.isParenthesizedExpression(current) ||
    ts.isNonNullExpression(current) ||
    ts.isSatisfiesExpression(current) ||
    ts.isAwaitExpression(current)
  )
    current = current.expression;
  return current;
}

function isPlainData(node: ts.Expression): boolean {
  return (
    ts.isLiteralExpression(node) ||
    ts.isTemplateExpression(node) ||
    ts.isVoidExpression(node) ||
    ts.isTypeOfExpression(node) ||
    node.kind === ts.SyntaxKind.NullKeyword ||
    node.kind === ts.SyntaxKind.TrueKeyword ||
    node.kind === ts.SyntaxKind.FalseKeyword
  );
}

const globals = new Set(['globalThis', 'global', 'window', 'self']);

function identifier(it: Evaluation, node: ts.Identifier, frame: Frame): Value {
  const index = it.indexOf(node);
  const found = lookUp(index.scopes, node.text, node, 'values');
  if (found) {
    const bodies = found.length > 1 ? found.filter((each) => !ts.isFunctionDeclaration(each) || each.body) : found;
    return join(bodies.map((each) => it.declared(each, node.text, node, frameAround(each, frame))));
  }
  if (node.text === 'undefined') return nothing;
  if (globals.has(node.text)) return one({ kind: 'global' });
  if (node.text === 'exports') return one({ kind: 'module', file: index.file });
  const assigned = index.assignments.get(node.text);
  return assigned && !ts.isBinaryExpression(node.parent)
    ? it.property(one({ kind: 'global' }), node.text, node)
    : (globalHttp(node.text) ?? unknown);
}

function access(it: Evaluation, node: ts.PropertyAccessExpression | ts.ElementAccessExpression, frame: Frame): Value {
  const owner = node.expression;
  if (
    ts.isIdentifier(owner) &&
    owner.text === 'module' &&
    ts.isPropertyAccessExpression(node) &&
    node.name.text === 'exports'
  ) {
    const index = it.indexOf(node);
    if (!lookUp(index.scopes, 'module', node, 'values')) return it.exported(index.file, 'default', 'values');
  }
  const of = it.value(owner, frame);
  if (of.atoms.length === 0 && of.open) return ofUnread(it, node, frame);
  const name = propertyName(node) ?? (ts.isElementAccessExpression(node) ? keyText(it, node.argumentExpression) : null);
  if (name !== null) return it.property(of, name, node);
  return anyPropertyOf(it, of, node);
}

function ofUnread(it: Evaluation, node: ts.PropertyAccessExpression | ts.ElementAccessExpression, frame: Frame): Value {
  const value = writtenAt(it, node, frame);
  const name = propertyName(node);
  return value.atoms.length > 0 || name === null ? value : join([value, underName(it, name, node.expression)]);
}

/** What the file itself put at the same place of something that we cannot read: `app.locals.client = …`. */
function writtenAt(
  it: Evaluation,
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  frame: Frame,
): Value {
  const name = propertyName(node);
  const { scopes, writes } = it.indexOf(node);
  const path = pathOf(node.expression);
  const root = path && lookUp(scopes, path.root.text, path.root, 'values')?.[0];
  if (name === null || !path || !root) return unknown;
  const same = (writes.get(name) ?? []).filter(({ target, ifWrapped }) => {
    const other = ifWrapped ? null : pathOf(target);
    return other?.text === path.text && lookUp(scopes, other.root.text, other.root, 'values')?.[0] === root;
  });
  return same.length > 0 ? join([evaluated(it, same, node, frame), unknown]) : unknown;
}

/** `app.locals`, by its names. */
function pathOf(node: ts.Expression): { readonly root: ts.Identifier; readonly text: string } | null {
  const names: string[] = [];
  let current = plain(node);
  while (isAccess(current)) {
    const name = propertyName(current);
    if (name === null) return null;
    names.push(name);
    current = plain(current.expression);
  }
  return ts.isIdentifier(current) ? { root: current, text: [current.text, ...names.reverse()].join('.') } : null;
}

/** A key that is a constant or a member of an enum of the same file. */
function keyText(it: Evaluation, key: ts.Expression): string | null {
  if (ts.isPropertyAccessExpression(key)) return enumText(it, key);
  if (!ts.isIdentifier(key)) return null;
  const found = lookUp(it.indexOf(key).scopes, key.text, key, 'values');
  const declaration = found?.[0];
  if (found?.length !== 1 || !declaration || !ts.isVariableDeclaration(declaration)) return null;
  if ((ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) === 0) return null;
  const { initializer } = declaration;
  const text = initializer && (ts.isAsExpression(initializer) ? initializer.expression : initializer);
  return text && ts.isStringLiteralLike(text) ? text.text : null;
}

function enumText(it: Evaluation, { expression: owner, name }: ts.PropertyAccessExpression): string | null {
  if (!ts.isIdentifier(owner)) return null;
  const declaration = lookUp(it.indexOf(owner).scopes, owner.text, owner, 'values')?.[0];
  if (!declaration || !ts.isEnumDeclaration(declaration)) return null;
  const member = declaration.members.find((each) => nameOf(each.name) === name.text);
  return member?.initializer && ts.isStringLiteralLike(member.initializer) ? member.initializer.text : null;
}

function asserted(it: Evaluation, node: ts.AsExpression | ts.TypeAssertion, frame: Frame): Value {
  const value = it.value(node.expression, frame);
  const claim = it.type(node.type, frame);
  // `globalThis as { client?: Client }` keeps what is known of both; an assertion alone is believed.
  return claim.atoms.length === 0 ? value : { ...join([value, claim]), open: claim.open };
}

function binary(it: Evaluation, node: ts.BinaryExpression, frame: Frame): Value {
  switch (node.operatorToken.kind) {
    case ts.SyntaxKind.QuestionQuestionToken:
    case ts.SyntaxKind.BarBarToken:
    case ts.SyntaxKind.QuestionQuestionEqualsToken:
    case ts.SyntaxKind.BarBarEqualsToken:
      return join([it.value(node.left, frame), it.value(node.right, frame)]);
    case ts.SyntaxKind.EqualsToken:
    case ts.SyntaxKind.CommaToken:
    case ts.SyntaxKind.AmpersandAmpersandToken:
    case ts.SyntaxKind.AmpersandAmpersandEqualsToken:
      return it.value(node.right, frame);
    case ts.SyntaxKind.PlusToken:
      return sumText(it, node, frame);
    default:
      return nothing;
  }
}

function arrayValue(it: Evaluation, node: ts.ArrayLiteralExpression, frame: Frame): Value {
  const places = node.elements.map((element) =>
    ts.isSpreadElement(element) ? iterated(it, it.value(element.expression, frame)) : it.value(element, frame),
  );
  const fixed = node.elements.some(ts.isSpreadElement) ? [] : places;
  return one({ kind: 'list', node, items: join([nothing, ...places]), places: fixed });
}
