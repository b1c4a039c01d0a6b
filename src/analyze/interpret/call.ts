import { ts } from 'ts-morph';
import { compiledAsync, compiledImport, compiledSpread } from './compiled-code.ts';
import { lookUp } from './declare.ts';
import type { Evaluation } from './evaluation.ts';
import { moduleValue, requiredValue } from './exported.ts';
import type { Frame } from './frame.ts';
import { instancesOf } from './instance.ts';
import { itemsOf, iterated, pairOf } from './items.ts';
import { isAccess, plain, propertyName } from './plain.ts';
import { anyPropertyOf } from './property.ts';
import { textCall, urlText } from './text-value.ts';
import { typeValue } from './type-value.ts';
import { givenUnderName } from './under-name.ts';
import { throughUnreadCode } from './unread-code.ts';
import { join, nothing, one, unknown, type Value } from './value.ts';

export function callValue(it: Evaluation, node: ts.CallExpression, frame: Frame): Value {
  return (
    moduleCall(it, node) ??
    compiledAsync(it, node, frame) ??
    compiledSpread(it, node, frame) ??
    compiledImport(it, node, frame) ??
    languageCall(it, node, frame) ??
    functionCall(it, node, frame)
  );
}

export function argumentValues(it: Evaluation, node: ts.CallExpression | ts.NewExpression, frame: Frame): Value[] {
  const values: Value[] = [];
  for (const argument of node.arguments ?? []) {
    if (ts.isSpreadElement(argument)) {
      const [list] = it.value(argument.expression, frame).atoms;
      if (list?.kind !== 'list' || list.places.length === 0) break;
      for (const place of list.places) values.push(place);
    } else values.push(it.value(argument, frame));
  }
  return values;
}

function functionCall(it: Evaluation, node: ts.CallExpression, frame: Frame): Value {
  const callee = it.value(node.expression, frame);
  if (callee.atoms.length === 0) return callee.open ? unreadCall(it, node, frame) : nothing;
  const self = isAccess(node.expression) ? it.value(node.expression.expression, frame) : null;
  return it.applied(callee, { node, args: argumentValues(it, node, frame), self }, frame);
}

function unreadCall(it: Evaluation, node: ts.CallExpression, frame: Frame): Value {
  const value = throughUnreadCode(it, node, frame);
  return value.atoms.length > 0 ? value : join([value, givenUnderName(it, node)]);
}

/** `import(…)`, `require(…)`, whatever `require` is called. */
function moduleCall(it: Evaluation, node: ts.CallExpression): Value | null {
  const [argument] = node.arguments;
  if (!argument || !ts.isStringLiteralLike(argument)) return null;
  const { file } = it.indexOf(node);
  if (node.expression.kind === ts.SyntaxKind.ImportKeyword) return moduleValue(it, file, argument.text);
  return isRequire(it, node.expression) ? requiredValue(it, file, argument.text) : null;
}

function isRequire(it: Evaluation, callee: ts.Expression): boolean {
  if (ts.isCallExpression(callee)) return isCreateRequire(callee);
  if (!ts.isIdentifier(callee)) return false;
  const found = lookUp(it.indexOf(callee).scopes, callee.text, callee, 'values');
  if (!found) return callee.text === 'require';
  const [declaration] = found;
  return (
    declaration !== undefined &&
    ts.isVariableDeclaration(declaration) &&
    declaration.initializer !== undefined &&
    ts.isCallExpression(declaration.initializer) &&
    isCreateRequire(declaration.initializer)
  );
}

function isCreateRequire({ expression }: ts.CallExpression): boolean {
  return (ts.isIdentifier(expression) ? expression.text : propertyName(expression)) === 'createRequire';
}

/** Calls that the language itself gives a meaning: promises, `bind`, collections, object copies. */
function languageCall(it: Evaluation, node: ts.CallExpression, frame: Frame): Value | null {
  const callee = plain(node.expression);
  if (!isAccess(callee)) return null;
  const name = propertyName(callee);
  if (name === null) return null;
  const owner = plain(callee.expression);
  if (ts.isIdentifier(owner) && !lookUp(it.indexOf(owner).scopes, owner.text, owner, 'values')) {
    const value = globalCall(it, `${owner.text}.${name}`, node, frame);
    if (value) return value;
  }
  const of = it.value(callee.expression, frame);
  if (of.atoms.length === 0 && name !== 'then') return null;
  const [first] = node.arguments;
  const argument = first && !ts.isSpreadElement(first) ? it.value(first, frame) : nothing;
  switch (name) {
    case 'bind':
      return isCallable(of) ? of : null;
    case 'then':
      // What a promise gives may say nothing (`ready.then(() => client)`): its callback still does.
      return of.atoms.length > 0 || isCallable(argument)
        ? it.applied(argument, { node, args: [of], self: null }, frame)
        : null;
    case 'catch':
    case 'finally':
      return of;
    case 'call':
      return isCallable(of)
        ? it.applied(of, { node, args: argumentValues(it, node, frame).slice(1), self: argument }, frame)
        : null;
    default:
      return textCall(name, of) ?? listCall(it, name, of, argument, node, frame);
  }
}

function isCallable(value: Value): boolean {
  return value.atoms.some(
    ({ kind }) => kind === 'sdk-member' || kind === 'function' || kind === 'own-function' || kind === 'http-member',
  );
}

function globalCall(it: Evaluation, name: string, node: ts.CallExpression, frame: Frame): Value | null {
  const args = () => argumentValues(it, node, frame);
  switch (name) {
    case 'Promise.resolve':
    case 'Object.freeze':
    case 'Object.seal':
    case 'Promise.all':
    case 'Promise.allSettled':
      return args()[0] ?? nothing;
    case 'Array.from':
      return one({ kind: 'list', node, items: arrayFrom(it, args(), node, frame), places: [] });
    case 'Object.assign':
      return join([nothing, ...args()]);
    case 'Promise.race':
    case 'Promise.any':
      return itemsOf(it, args()[0] ?? nothing);
    case 'Object.values':
    case 'Object.entries': {
      const items = anyPropertyOf(it, args()[0] ?? nothing, node);
      const pair = pairOf(node.expression, items);
      return one({ kind: 'list', node, items: name === 'Object.values' ? items : pair, places: [] });
    }
    default:
      return null;
  }
}

/** `Array.from(list)`, `Array.from(list, visit)`. */
function arrayFrom(it: Evaluation, [list, visit]: readonly Value[], node: ts.Node, frame: Frame): Value {
  const items = iterated(it, list ?? nothing);
  return visit ? it.applied(visit, { node, args: [items], self: null }, frame) : items;
}

const takes = new Set(['get', 'at', 'find', 'pop', 'shift', 'findLast']);
const keeps = new Set(['filter', 'slice', 'concat', 'reverse', 'sort', 'toSorted', 'toReversed', 'set', 'add']);
const visits = new Set(['map', 'flatMap', 'forEach', 'some', 'every']);

function listCall(
  it: Evaluation,
  name: string,
  of: Value,
  argument: Value,
  node: ts.CallExpression,
  frame: Frame,
): Value | null {
  const lists = of.atoms.filter((atom) => atom.kind === 'list');
  if (lists.length === 0) return null;
  const items = itemsOf(it, { atoms: lists, open: false });
  if (takes.has(name)) return items;
  if (name === 'values') return one({ kind: 'list', node, items, places: [] });
  if (name === 'entries') return one({ kind: 'list', node, items, places: [], holds: 'pairs' });
  if (name === 'next') return one({ kind: 'list', node, items, places: [], holds: 'names' });
  if (keeps.has(name)) return of;
  if (!visits.has(name)) return null;
  const made = it.applied(argument, { node, args: [items], self: null }, frame);
  return one({ kind: 'list', node, items: made, places: [] });
}

export function constructed(it: Evaluation, node: ts.NewExpression, frame: Frame): Value {
  const callee = it.value(node.expression, frame);
  if (callee.atoms.length > 0) return instancesOf(it, callee, node);
  const collection = ts.isIdentifier(node.expression) ? node.expression.text : '';
  if (/^(?:Weak)?(?:Map|Set)$|^Array$/.test(collection)) {
    const type = node.typeArguments?.at(-1);
    const typed = type ? typeValue(it, type, frame) : nothing;
    const [from] = node.arguments ?? [];
    const given = from && !ts.isSpreadElement(from) ? iterated(it, it.value(from, frame)) : nothing;
    const isMap = collection.endsWith('Map');
    const first = isMap ? it.property(given, '1', null) : given;
    return one({ kind: 'list', node, items: join([first, typed]), places: [], ...(isMap && { holds: 'pairs' }) });
  }
  if (collection === 'Promise' && node.typeArguments?.[0]) return typeValue(it, node.typeArguments[0], frame);
  if (collection === 'URL' || collection === 'Request') return urlText(it, node, frame);
  if (collection === 'Proxy') return node.arguments?.[0] ? it.value(node.arguments[0], frame) : unknown;
  return unknown;
}
