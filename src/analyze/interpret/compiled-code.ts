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

/** What compilers put around `require` for an `import`. */
const imports = new Set([
  '__importDefault',
  '__importStar',
  '_interopRequireDefault',
  '_interopRequireWildcard',
  '_interop_require_default',
  '_interop_require_wildcard',
]);

/**
 * A module that goes through a helper of `tslib` or of swc's package; `null` for every other call. One that stands in
 * the file itself is read like any function.
 */
export function compiledImport(it: Evaluation, call: ts.CallExpression, frame: Frame): Value | null {
  const callee = plain(call.expression);
  // swc: `_interop_require_default._(require('sdk'))`.
  const helper = isAccess(callee) && propertyName(callee) === '_' ? plain(callee.expression) : callee;
  const name = ts.isIdentifier(helper) ? helper.text : isAccess(helper) ? propertyName(helper) : null;
  if (name === null || !imports.has(name) || it.value(call.expression, frame).atoms.length > 0) return null;
  return argumentValues(it, call, frame)[0] ?? null;
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
