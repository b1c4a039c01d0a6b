import { ts } from 'ts-morph';
import { argumentValues } from './call.ts';
import type { Evaluation } from './evaluation.ts';
import { type Frame, frameAround } from './frame.ts';
import { isAccess, plain, propertyName } from './plain.ts';
import { join, nothing, unknown, type Value } from './value.ts';

/** The functions by which TypeScript and esbuild run such a generator. */
const awaiters = new Set(['__awaiter', '__async']);

/** What an async function gives that a compiler made a generator; `null` for every other call. */
export function compiledAsync(it: Evaluation, call: ts.CallExpression, frame: Frame): Value | null {
  const body = call.arguments.at(-1);
  if (!body || !isAwaiter(call) || !ts.isFunctionExpression(body) || !body.asteriskToken) return null;
  const returned = it.indexOf(call).returns.get(body) ?? [];
  return join([nothing, ...returned.map((each) => it.value(each, frameAround(each, frame)))]);
}

/** What a `yield` gives back: what it awaits in such a generator, and what an effect stands for (`yield* effect`). */
export function yielded(it: Evaluation, node: ts.YieldExpression, frame: Frame): Value {
  const { expression, asteriskToken, parent } = node;
  if (!expression) return unknown;
  let owner: ts.Node = parent;
  while (!ts.isFunctionLike(owner) && owner.parent) owner = owner.parent;
  if (ts.isCallExpression(owner.parent) && isAwaiter(owner.parent)) return it.value(expression, frame);
  if (!asteriskToken) return unknown;
  // What a generator hands out is not what it gives back in the end.
  return { atoms: it.value(expression, frame).atoms.filter(({ kind }) => kind !== 'list'), open: true };
}

/** What compilers make of `{ ...one, ...other }`. */
const spreads = new Set(['__assign', '__spreadValues', '__spreadProps']);

/** An object that a compiler puts together; `null` for every other call. */
export function compiledSpread(it: Evaluation, call: ts.CallExpression, frame: Frame): Value | null {
  const name = helperOf(call);
  return name !== null && spreads.has(name) ? join([nothing, ...argumentValues(it, call, frame)]) : null;
}

function isAwaiter(call: ts.CallExpression): boolean {
  const name = helperOf(call);
  return name !== null && awaiters.has(name);
}

/** The name of a function that a compiler brings along, by itself or as a part of `tslib`. */
function helperOf({ expression }: ts.CallExpression): string | null {
  const callee = plain(expression);
  return ts.isIdentifier(callee) ? callee.text : isAccess(callee) ? propertyName(callee) : null;
}
