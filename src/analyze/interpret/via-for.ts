import { isDetected } from '../project/sdk-row.ts';
import { isWayIn, type Via } from '../report.ts';
import { join, type Value } from './value.ts';

/** Clients and modules among the possibilities, as recorded; ours stays where it was there before. */
export function viaFor(value: Value, via: Via): Value {
  const atoms = value.atoms.map((atom) => {
    if (atom.kind !== 'sdk-member' && atom.kind !== 'sdk-module' && atom.kind !== 'sdk-class') return atom;
    // Our own `wrap` knows the rows with a drop-in.
    if (via === 'wrap' && isDetected(atom.row)) return atom;
    return atom.via === null || (isWayIn(via) && !isWayIn(atom.via)) ? { ...atom, via } : atom;
  });
  return join([{ atoms, open: value.open }]);
}
