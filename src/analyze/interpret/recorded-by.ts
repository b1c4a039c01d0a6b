import type { Application } from './evaluation.ts';
import { one, type Recorder, unknown, type Value } from './value.ts';
import { viaFor } from './via-for.ts';

/** What calling an export of a recorder gives. */
export function recordedBy({ row, name, isMade, ...atom }: Recorder, call: Application): Value {
  const use = isMade ? undefined : row.exports[name];
  switch (use?.does) {
    case 'marks':
      return one({ ...atom, row, name, isMade: true });
    case 'wraps':
      return viaFor(call.args[0] ?? unknown, row.via);
    // Functions go in and come out.
    case 'surrounds':
      return call.args.find(({ atoms }) => atoms.some(({ kind }) => kind === 'function')) ?? unknown;
    default:
      return unknown;
  }
}
