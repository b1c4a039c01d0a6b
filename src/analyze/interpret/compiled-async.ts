import { ts } from 'ts-morph';
import type { Evaluation } from './evaluation.ts';
import { type Frame, frameAround } from './frame.ts';
import { isAccess, plain, propertyName } from './plain.ts';
import { join, nothing, type Value } from './value.ts';

/** What an async function gives that TypeScript compiled to a generator; `null` for every other call. */
export function compiledAsync(it: Evaluation, call: ts.CallExpression, frame: Frame): Value | null {
  const body = call.arguments.at(-1);
  if (!body || !isAwaiter(call) || !ts.isFunctionExpression(body) || !body.asteriskToken) return null;
  const returned = it.indexOf(call).returns.get(body) ?? [];
  return join([nothing, ...returned.map((each) => it.value(each, frameAround(each, frame)))]);
}

/** What is awaited by a `yield` in such a generator; `null` for every other one. */
export function compiledAwait({ expression, parent }: ts.YieldExpression): ts.Expression | null {
  let owner: ts.Node = parent;
  while (!ts.isFunctionLike(owner) && owner.parent) owner = owner.parent;
  return expression && ts.isCallExpression(owner.parent) && isAwaiter(owner.parent) ? expression : null;
}

function isAwaiter({ expression }: ts.CallExpression): boolean {
  const callee = plain(expression);
  return (isAccess(callee) ? propertyName(callee) : ts.isIdentifier(callee) && callee.text) === '__awaiter';
}
