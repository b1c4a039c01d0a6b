import { ts } from 'ts-morph';
import { isOtherDialect } from '../files/source-name.ts';
import type { Evaluation } from '../interpret/evaluation.ts';
import type { ModuleIndex } from '../interpret/module-index.ts';
import { isAccess, plain, propertyName } from '../interpret/plain.ts';
import { placeOf } from '../interpret/site-place.ts';
import type { SdkRow } from '../project/sdk-row.ts';
import type { MethodNames } from './method-names.ts';
import type { Span, Step, TypeQuestion } from './type-question.ts';

/** A call that types may settle. */
export interface InconclusiveCall {
  readonly node: ts.CallExpression;
  readonly question: Pick<TypeQuestion, 'place' | 'steps' | 'argument'>;
}

export interface Search {
  readonly names: MethodNames;
  readonly near: ReadonlySet<SdkRow>;
  /** Calls that are sites already, and whether types have anything to say about each. */
  readonly sites: ReadonlyMap<ts.Node, { readonly isOpen: boolean }>;
}

/**
 * The calls of a file that look like those of an SDK and that the flow could not follow, and its sites that are not
 * certain.
 *
 * @param it `null` for a file that the flow did not reach: nothing is known of its values.
 */
export function inconclusiveCalls(it: Evaluation | null, index: ModuleIndex, search: Search): InconclusiveCall[] {
  // Blocks of script in another language are files for us only.
  if (isOtherDialect(index.file)) return [];
  return index.calls.flatMap((node) => {
    if (!ts.isCallExpression(node)) return [];
    const site = search.sites.get(node);
    if (site) return site.isOpen ? [{ node, question: questionOf(index, node) }] : [];
    const names = namesOf(node.expression);
    if (names.length === 0 || !search.names.fits(names, search.near)) return [];
    const value = it?.value(plain(node.expression), it.root);
    const isSettled = value !== undefined && value.atoms.length > 0 && !value.open;
    return isSettled ? [] : [{ node, question: questionOf(index, node) }];
  });
}

/** The last names of a way, that of a variable included: `completions.create`. */
function namesOf(callee: ts.Expression): string[] {
  const last = plain(callee);
  if (ts.isIdentifier(last)) return [last.text];
  const name = propertyName(last);
  if (name === null || !isAccess(last)) return [];
  const before = plain(last.expression);
  const own = ts.isIdentifier(before) ? before.text : propertyName(before);
  return own === null ? [name] : [own, name];
}

function questionOf(index: ModuleIndex, call: ts.CallExpression): InconclusiveCall['question'] {
  const callee = calledMethod(call);
  const { source } = index;
  const span = (node: ts.Node): Span => ({ start: node.getStart(source), end: node.end });
  const steps: Step[] = [];
  let at: ts.Expression | null = callee;
  while (at !== null) {
    const access: ts.Expression = isAccess(at) ? at : plain(at);
    // With its parentheses and assertions, which decide the type, but for `await`: that is inside of them.
    steps.unshift({ ...span(at), name: isAccess(access) ? propertyName(access) : null });
    at = isAccess(access) ? access.expression : null;
  }
  const [argument] = call.arguments;
  const whole = plain(callee);
  const name = ts.isPropertyAccessExpression(whole)
    ? whole.name
    : ts.isElementAccessExpression(whole)
      ? whole.argumentExpression
      : whole;
  return {
    place: placeOf(index, name),
    steps,
    argument: argument && !ts.isSpreadElement(argument) ? span(argument) : null,
  };
}

/** `method.call(…)` and `method.apply(…)` are the method's own call. */
function calledMethod(call: ts.CallExpression): ts.Expression {
  const callee = call.expression;
  const whole = plain(callee);
  const name = propertyName(whole);
  return isAccess(whole) && isAccess(plain(whole.expression)) && (name === 'call' || name === 'apply')
    ? whole.expression
    : callee;
}
