import { operationsOf } from '../project/operation-table.ts';
import type { Application, Evaluation } from './evaluation.ts';
import { composed } from './recorded-in.ts';
import { join, nothing, one, type SdkMember, type Value } from './value.ts';

/** What a member of an SDK gives when it is called, by its row. */
export function givenBy(it: Evaluation, member: SdkMember, call: Application): Value {
  const rule = operationsOf(member.row).gives.get(member.path);
  if (rule === undefined) return nothing;
  if (typeof rule === 'string') {
    const part = member.path.slice(0, member.path.indexOf(':') + 1);
    const path = rule === 'self' ? part : rule;
    return one({ ...member, path, via: member.via ?? composed(it, null, call.args).via });
  }
  if ('asking' in rule) {
    const { asks, via } = composed(it, receiverOf(member), call.args);
    return one({ ...member, path: asks ? rule.asking : rule.otherwise, via });
  }
  const texts = (call.args[0]?.atoms ?? []).flatMap((atom) => (atom.kind === 'text' ? [atom.text] : []));
  return join([
    nothing,
    ...rule.byText
      .filter(({ text }) => texts.some((each) => text.test(each)))
      .map(({ part }) => one({ ...member, path: part })),
  ]);
}

/** The object that a method is called on; statics and functions have none. */
function receiverOf(member: SdkMember): SdkMember | null {
  const colon = member.path.indexOf(':');
  return colon < 0 || member.path.includes('::') ? null : { ...member, path: member.path.slice(0, colon + 1) };
}
