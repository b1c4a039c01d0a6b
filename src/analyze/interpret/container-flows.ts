import { ts } from 'ts-morph';
import type { Evaluation } from './evaluation.ts';
import { plain } from './plain.ts';
import type { Value } from './value.ts';

export interface Registration {
  /** Functions and classes that the container will call. */
  readonly makers: readonly ts.Expression[];
  /** What it hands to each of them: everything that was registered, by name. */
  readonly given: Value;
}

/**
 * `container.register({ client: asValue(…), service: asFunction(makeService) })`: a container of dependencies, whose code
 * we cannot read, hands all that it holds to each maker. `null` for every other call.
 */
export function registrationOf(it: Evaluation, call: ts.CallExpression | ts.NewExpression): Registration | null {
  const callee = plain(call.expression);
  const [argument] = call.arguments ?? [];
  if (!argument || !ts.isPropertyAccessExpression(callee) || callee.name.text !== 'register') return null;
  const object = plain(argument);
  if (!ts.isObjectLiteralExpression(object) || it.value(callee, it.root).atoms.length > 0) return null;
  const makers = object.properties.flatMap((property) =>
    ts.isPropertyAssignment(property) ? makerIn(property.initializer) : [],
  );
  return makers.length > 0 ? { makers, given: it.value(object, it.root) } : null;
}

/** What `asFunction(make)`, `asClass(Service).singleton()` and their like register. */
function makerIn(initializer: ts.Expression): readonly ts.Expression[] {
  let call = plain(initializer);
  while (ts.isCallExpression(call) && ts.isPropertyAccessExpression(call.expression))
    call = plain(call.expression.expression);
  return ts.isCallExpression(call) ? call.arguments.slice(0, 1) : [];
}
