import { recorders } from '../../detected/recorders.ts';
import { asksAnything } from '../project/operation-table.ts';
import { isWayIn, type Via } from '../report.ts';
import { type Contents, contentsOf } from './contents.ts';
import type { Evaluation } from './evaluation.ts';
import type { SdkMember, Value } from './value.ts';

/** The recorder that is handed over with the arguments of a call; ours, where there are several. */
export function recordedIn(it: Evaluation, args: readonly Value[]): Via | null {
  return args.length === 0 ? null : recorderIn(contentsOf(it, args));
}

function recorderIn({ atoms, names }: Contents): Via | null {
  const found: Via[] = [];
  for (const atom of atoms) {
    if (atom.kind === 'recorder' && atom.isMade && atom.row.exports[atom.name]?.does === 'marks')
      found.push(atom.row.via);
  }
  for (const { via, headers = [] } of recorders) if (headers.some((name) => names.has(name))) found.push(via);
  return found.find(isWayIn) ?? found[0] ?? null;
}

/** What is made of models with others: whether any of them asks, and what records all that do. */
export function composed(
  it: Evaluation,
  receiver: SdkMember | null,
  args: readonly Value[],
): { readonly asks: boolean; readonly via: Via | null } {
  const contents = contentsOf(it, args);
  const given = contents.atoms.filter((atom) => atom.kind === 'sdk-member');
  const asking = [...(receiver ? [receiver] : []), ...given].filter(({ row, path }) => asksAnything(row, path));
  const [first] = asking;
  const inherited = first && asking.every(({ via }) => via !== null) ? first.via : null;
  return { asks: first !== undefined, via: inherited ?? recorderIn(contents) };
}
