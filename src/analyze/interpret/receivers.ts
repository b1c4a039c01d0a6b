import { ts } from 'ts-morph';
import { lookUp } from './declare.ts';
import { push } from './draft.ts';
import type { ModuleIndex } from './module-index.ts';
import { isAccess, plain, propertyName } from './plain.ts';

type Receivers = ReadonlyMap<ts.Node, readonly ts.Expression[]>;

const known = new WeakMap<ModuleIndex, Receivers>();

/** What a function of its own is given as `this` where it is named: `fn.bind(it)`, `fn.call(it)`, `list.map(fn, this)`. */
export function receiversOf(index: ModuleIndex, owner: ts.Node): readonly ts.Expression[] {
  let found = known.get(index);
  if (!found) {
    found = receiversIn(index);
    known.set(index, found);
  }
  return found.get(owner) ?? [];
}

function receiversIn({ calls, scopes }: ModuleIndex): Receivers {
  const found = new Map<ts.Node, ts.Expression[]>();
  for (const call of calls) {
    for (const { of, receiver } of handedIn(call)) {
      const owner = functionOf(scopes, of);
      if (owner) push(found, owner, receiver);
    }
  }
  return found;
}

interface Handed {
  readonly of: ts.Expression;
  readonly receiver: ts.Expression;
}

function handedIn(call: ts.CallExpression | ts.NewExpression): Handed[] {
  const [first] = call.arguments ?? [];
  if (!first) return [];
  const callee = plain(call.expression);
  if (isAccess(callee) && /^(?:bind|call|apply)$/.test(propertyName(callee) ?? ''))
    return [{ of: plain(callee.expression), receiver: first }];
  // Whoever takes a function and `this` beside it calls the one with the other: visits of lists, helpers of compilers.
  const self = call.arguments?.find(({ kind }) => kind === ts.SyntaxKind.ThisKeyword);
  if (!self) return [];
  return (call.arguments ?? []).map((of) => ({ of, receiver: self }));
}

/** The function that is written in a place, or named there; arrows have no `this` of their own. */
function functionOf(scopes: ModuleIndex['scopes'], expression: ts.Expression): ts.Node | null {
  if (ts.isFunctionExpression(expression)) return expression;
  if (!ts.isIdentifier(expression)) return null;
  const [declaration] = lookUp(scopes, expression.text, expression, 'values') ?? [];
  if (!declaration) return null;
  if (ts.isFunctionDeclaration(declaration)) return declaration;
  const made = ts.isVariableDeclaration(declaration) && declaration.initializer ? plain(declaration.initializer) : null;
  return made && ts.isFunctionExpression(made) ? made : null;
}
