import { ts } from 'ts-morph';
import { isDetected } from '../project/sdk-row.ts';
import { regionOf } from './definition.ts';
import type { Evaluation } from './evaluation.ts';
import type { ModuleIndex } from './module-index.ts';
import { membersIn, type SdkMember } from './value.ts';

/**
 * Clients that a file wraps in place as it loads (`wrap(client);` on an import): the object is the same everywhere, so
 * calls in other files and in functions find it instrumented.
 */
export function inPlaceWraps(
  it: Evaluation,
  indexes: readonly ModuleIndex[],
): (member: SdkMember, at: ts.Node) => boolean {
  const wrapped = new Map<ts.Node, ts.Node[]>();
  for (const index of indexes.filter(({ inTest }) => !inTest)) {
    for (const call of index.calls) {
      const [argument] = call.arguments ?? [];
      if (!argument || !ts.isCallExpression(call) || !ts.isSourceFile(regionOf(call))) continue;
      const isWrap = it
        .value(call.expression, it.root)
        .atoms.some((atom) => atom.kind === 'own-function' && atom.name === 'wrap');
      if (!isWrap) continue;
      for (const { made } of membersIn(it.value(argument, it.root))) {
        if (made.node) wrapped.set(made.node, [...(wrapped.get(made.node) ?? []), call]);
      }
    }
  }
  return ({ made, row }, at) => {
    const calls = made.node && !isDetected(row) ? wrapped.get(made.node) : undefined;
    return (
      calls?.some(
        (call) => call.getSourceFile() !== at.getSourceFile() || !ts.isSourceFile(regionOf(at)) || call.end <= at.pos,
      ) ?? false
    );
  };
}
