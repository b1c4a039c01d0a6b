import { ts } from 'ts-morph';
import { push } from './draft.ts';
import { allKeys, anyKey, type ModuleIndex } from './module-index.ts';
import { nameOf, plain } from './plain.ts';

/** Methods by which frameworks are told to keep something under a name. */
const keeping = new Set(['decorate', 'decorateRequest', 'decorateReply', 'set', 'provide', 'register', 'bind']);

/** One place where something is kept under a name: by code, or by a promise of types. */
export interface Kept {
  /** What keeps it; `null` where a type promises it. */
  readonly owner: ts.Expression | null;
  readonly expression: ts.Expression | null;
  readonly type: ts.TypeNode | null;
}

/** What a file keeps under names, on whatever object. */
export function namesKeptBy(index: ModuleIndex): ReadonlyMap<string, readonly Kept[]> {
  const names = new Map<string, Kept[]>();
  for (const call of index.calls) {
    const callee = plain(call.expression);
    const [key, expression] = call.arguments ?? [];
    if (!key || !expression || !ts.isStringLiteralLike(key) || !ts.isPropertyAccessExpression(callee)) continue;
    if (keeping.has(callee.name.text)) push(names, key.text, { owner: callee.expression, expression, type: null });
  }
  for (const [name, writes] of index.writes) {
    if (name === anyKey || name === allKeys) continue;
    for (const { target, value, pick, ifWrapped } of writes) {
      if (value && pick.length === 0 && !ifWrapped && !isOwn(target) && mayBeObject(value))
        push(names, name, { owner: target, expression: value, type: null });
    }
  }
  for (const statement of index.source.statements) {
    if (ts.isModuleDeclaration(statement) && isAugmentation(statement)) collectPromises(statement, names);
  }
  return names;
}

/** What a file puts on itself is found by following code. */
function isOwn(target: ts.Expression): boolean {
  return target.kind === ts.SyntaxKind.ThisKeyword || (ts.isIdentifier(target) && target.text === 'exports');
}

function mayBeObject(value: ts.Expression): boolean {
  return !(
    ts.isLiteralExpression(value) ||
    ts.isTemplateExpression(value) ||
    ts.isFunctionLike(value) ||
    ts.isArrayLiteralExpression(value) ||
    ts.isPrefixUnaryExpression(value) ||
    ts.isVoidExpression(value)
  );
}

function isAugmentation({ name, flags }: ts.ModuleDeclaration): boolean {
  return ts.isStringLiteral(name) || (flags & ts.NodeFlags.GlobalAugmentation) !== 0;
}

function collectPromises(within: ts.ModuleDeclaration, names: Map<string, Kept[]>): void {
  const { body } = within;
  if (!body || !ts.isModuleBlock(body)) return;
  for (const statement of body.statements) {
    if (ts.isModuleDeclaration(statement)) collectPromises(statement, names);
    if (!ts.isInterfaceDeclaration(statement)) continue;
    for (const member of statement.members) {
      const name = ts.isPropertySignature(member) ? nameOf(member.name) : null;
      if (name !== null && ts.isPropertySignature(member) && member.type)
        push(names, name, { owner: null, expression: null, type: member.type });
    }
  }
}
