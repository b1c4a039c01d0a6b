import { ts } from 'ts-morph';
import { nameOf, plain, propertyName } from './plain.ts';

const longest = 80;

/**
 * The named things around a node, outermost first: `Bot.answer`. A callback counts by the call that takes it, with its
 * text argument: `post(/chat)`. Unlike a line number, this stays when code above changes.
 */
export function enclosingNames(node: ts.Node): string {
  const names: string[] = [];
  for (let current = node.parent; current; current = current.parent) {
    const name = nameHere(current);
    if (name !== null) names.unshift(name);
  }
  return names.join('.');
}

function nameHere(node: ts.Node): string | null {
  if (ts.isConstructorDeclaration(node)) return 'constructor';
  if (ts.isArrowFunction(node) || ts.isFunctionExpression(node) || ts.isClassExpression(node)) {
    return node.name?.text ?? givenName(node);
  }
  if (ts.isClassDeclaration(node) || ts.isFunctionDeclaration(node)) return node.name?.text ?? 'default';
  if (ts.isModuleDeclaration(node)) return node.name.text;
  if (ts.isClassElement(node) || ts.isObjectLiteralElement(node)) return node.name ? nameOf(node.name) : null;
  return null;
}

/** The name that an expression gets where it stands; members of classes and objects are seen on their own. */
function givenName(node: ts.Expression): string | null {
  let value: ts.Node = node;
  while (ts.isExpression(value.parent) && !ts.isCallExpression(value.parent) && plain(value.parent) === plain(node)) {
    value = value.parent;
  }
  const { parent } = value;
  if (ts.isVariableDeclaration(parent)) return nameOf(parent.name);
  if (ts.isBinaryExpression(parent)) return ts.isIdentifier(parent.left) ? parent.left.text : propertyName(parent.left);
  if (!ts.isCallExpression(parent) || !parent.arguments.some((argument) => argument === value)) return null;
  const callee = plain(parent.expression);
  const name = ts.isIdentifier(callee) ? callee.text : propertyName(callee);
  const text = parent.arguments.find(ts.isStringLiteralLike)?.text;
  return name === null ? null : `${name}(${text?.slice(0, longest) ?? ''})`;
}
