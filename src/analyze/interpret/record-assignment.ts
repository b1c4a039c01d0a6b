import { ts } from 'ts-morph';
import { type Draft, push } from './draft.ts';
import { allKeys, anyKey } from './module-index.ts';
import { isAccess, nameOf, plain, propertyName } from './plain.ts';

const keeping = new Set([
  ts.SyntaxKind.QuestionQuestionEqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
  ts.SyntaxKind.AmpersandAmpersandEqualsToken,
]);

export function recordAssignment(draft: Draft, node: ts.BinaryExpression): void {
  const kind = node.operatorToken.kind;
  if (kind !== ts.SyntaxKind.EqualsToken && !keeping.has(kind)) return;
  recordTarget(draft, node, node.left, [], keeping.has(kind));
}

function recordTarget(
  draft: Draft,
  node: ts.BinaryExpression,
  left: ts.Expression,
  pick: readonly string[],
  keeps: boolean,
) {
  const target = plain(left);
  const definition = { node, value: node.right, pick, keeps, ifWrapped: null };
  if (ts.isIdentifier(target)) push(draft.assignments, target.text, { ...definition, target });
  else if (ts.isObjectLiteralExpression(target)) recordObjectPattern(draft, node, target, pick);
  else if (ts.isArrayLiteralExpression(target)) {
    target.elements.forEach((element, place) => {
      if (!ts.isOmittedExpression(element))
        recordTarget(draft, node, withoutDefault(element), [...pick, String(place)], keeps);
    });
  } else recordProperty(draft, node, target, pick, keeps);
}

function recordObjectPattern(
  draft: Draft,
  node: ts.BinaryExpression,
  target: ts.ObjectLiteralExpression,
  pick: readonly string[],
) {
  for (const property of target.properties) {
    if (ts.isShorthandPropertyAssignment(property)) {
      recordTarget(draft, node, property.name, [...pick, property.name.text], false);
    } else if (ts.isPropertyAssignment(property)) {
      const name = nameOf(property.name);
      if (name !== null) recordTarget(draft, node, withoutDefault(property.initializer), [...pick, name], false);
    }
  }
}

function recordProperty(
  draft: Draft,
  node: ts.BinaryExpression,
  target: ts.Expression,
  pick: readonly string[],
  keeps: boolean,
) {
  if (!isAccess(target)) return;
  const name = propertyName(target) ?? anyKey;
  push(draft.writes, name, { node, value: node.right, pick, keeps, ifWrapped: null, target: target.expression });
  if (pick.length > 0) return;
  const owner = plain(target.expression);
  if (ts.isIdentifier(owner) && owner.text === 'module' && name === 'exports') draft.whole.push(node.right);
  const isExports =
    (ts.isIdentifier(owner) && owner.text === 'exports') ||
    (ts.isPropertyAccessExpression(owner) &&
      ts.isIdentifier(owner.expression) &&
      owner.expression.text === 'module' &&
      owner.name.text === 'exports');
  if (isExports) push(draft.exports, name, { kind: 'expression', node: node.right });
}

/** `wrap(client);` and `await wrap(this.client);` instrument the object in place. */
export function recordWrapStatement(draft: Draft, statement: ts.ExpressionStatement): void {
  const call = plain(statement.expression);
  if (!ts.isCallExpression(call)) return;
  const [argument] = call.arguments;
  if (!argument || !(ts.isIdentifier(call.expression) || ts.isPropertyAccessExpression(call.expression))) return;
  const target = plain(argument);
  const definition = { node: call, value: call, pick: [], keeps: false, ifWrapped: call };
  if (ts.isIdentifier(target)) {
    push(draft.assignments, target.text, { ...definition, target });
    return;
  }
  const name = propertyName(target);
  if (name !== null && isAccess(target)) push(draft.writes, name, { ...definition, target: target.expression });
}

function withoutDefault(node: ts.Expression): ts.Expression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken ? node.left : node;
}

const growing = new Set(['push', 'unshift', 'add', 'set']);

/** `list.push(client)` and `map.set(key, client)` write to a key that is not known; `Object.assign` writes all keys. */
export function recordCall(draft: Draft, call: ts.CallExpression): void {
  const callee = call.expression;
  if (!ts.isPropertyAccessExpression(callee)) return;
  const definition = { node: call, pick: [], keeps: true, ifWrapped: null };
  const last = call.arguments.at(-1);
  if (growing.has(callee.name.text) && last) {
    push(draft.writes, anyKey, { ...definition, value: last, target: callee.expression });
  }
  const isAssign =
    callee.name.text === 'assign' && ts.isIdentifier(callee.expression) && callee.expression.text === 'Object';
  const [target, ...sources] = call.arguments;
  if (isAssign && target) {
    for (const source of sources) push(draft.writes, allKeys, { ...definition, value: source, target });
  }
}
