import { ts } from 'ts-morph';
import { isWayIn, type Via } from '../report.ts';
import type { Evaluation } from './evaluation.ts';
import { encloses } from './frame.ts';
import type { ModuleIndex } from './module-index.ts';

/** The recorder inside of whose function a call stands: `traceable(async () => client.create(…))`. */
export function surroundings(it: Evaluation, indexes: readonly ModuleIndex[]): (at: ts.Node) => Via | null {
  const functions = new Map<ts.SourceFile, { readonly node: ts.Node; readonly via: Via }[]>();
  for (const index of indexes) {
    for (const call of index.calls) {
      const via = ts.isCallExpression(call) ? surroundingCall(it, call) : null;
      if (via === null) continue;
      for (const argument of call.arguments ?? []) {
        if (ts.isSpreadElement(argument)) continue;
        for (const atom of it.value(argument, it.root).atoms) {
          if (atom.kind !== 'function') continue;
          const source = atom.node.getSourceFile();
          functions.set(source, [...(functions.get(source) ?? []), { node: atom.node, via }]);
        }
      }
    }
  }
  return (at) => {
    const around = (functions.get(at.getSourceFile()) ?? []).filter(({ node }) => encloses(node, at));
    return (around.find(({ via }) => isWayIn(via)) ?? around[0])?.via ?? null;
  };
}

function surroundingCall(it: Evaluation, call: ts.CallExpression): Via | null {
  for (const atom of it.value(call.expression, it.root).atoms) {
    if (atom.kind === 'recorder' && !atom.isMade && atom.row.exports[atom.name]?.does === 'surrounds')
      return atom.row.via;
  }
  return null;
}
