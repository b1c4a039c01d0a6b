import { recorders } from '../../detected/recorders.ts';
import { hostOf, isBelow } from '../http/address.ts';
import { asksAnything } from '../project/operation-table.ts';
import { isWayIn, type Via } from '../report.ts';
import { type Contents, contentsOf } from './contents.ts';
import type { Evaluation } from './evaluation.ts';
import type { SdkMember, Value } from './value.ts';

/** The recorder that is handed over with the arguments of a call; ours, where there are several. */
export function recordedIn(it: Evaluation, args: readonly Value[]): Via | null {
  return args.length === 0 ? null : composed(it, null, args).via;
}

function recorderIn({ atoms, names }: Contents): Via | null {
  const found: Via[] = [];
  for (const atom of atoms) {
    if (atom.kind === 'recorder' && atom.isMade && atom.row.exports[atom.name]?.does === 'marks')
      found.push(atom.row.via);
  }
  for (const atom of atoms) {
    // A model that went through a recorder; those that ask by themselves are looked at together, by who composes them.
    if (atom.kind === 'sdk-member' && atom.via !== null && !asksAnything(atom.row, atom.path)) found.push(atom.via);
  }
  const hosts = atoms.flatMap((atom) => (atom.kind === 'text' ? hostOf(atom.text) : []));
  for (const { via, hosts: proxies = [], headers = [] } of recorders) {
    const isProxied = hosts.some((host) => proxies.some((each) => each === host || isBelow(host, each)));
    if (isProxied || headers.some((name) => names.has(name))) found.push(via);
  }
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
