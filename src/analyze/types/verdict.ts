import type { OperationKind } from '../../providers/facts.ts';
import type { SdkMember } from '../interpret/value.ts';
import type { EntryPoint } from '../project/entry-point.ts';
import { operationsOf } from '../project/operation-table.ts';
import { installedAt } from './declarations.ts';
import type { NamedType, TypeAnswer } from './type-checker.ts';
import type { TypeQuestion } from './type-question.ts';
import { isRelated, reached, typedMembers } from './typed-members.ts';

/** A method that a call reaches by its types. */
export interface TypedCall {
  readonly member: SdkMember;
  readonly kind: OperationKind;
  /** Name of the type by which it was found. */
  readonly type: string;
}

export type Verdict =
  | { readonly kind: 'unknown' }
  /** It calls these, and nothing else when `isWhole`. */
  | { readonly kind: 'calls'; readonly calls: readonly TypedCall[]; readonly isWhole: boolean }
  /** It sends a command that asks no model. */
  | { readonly kind: 'other command' }
  /** It calls something that is no part of an SDK. */
  | { readonly kind: 'foreign'; readonly isNominal: boolean; readonly isInstalled: boolean };

const unknown: Verdict = { kind: 'unknown' };

/**
 * What the types along the way of a call say of it. The nearest to its begin decides: a client says more than the
 * resource of another SDK that it lends.
 *
 * @param answers one for each step of the question, and one for its argument when it has one.
 */
export function verdictOf(
  { steps, argument }: Pick<TypeQuestion, 'steps' | 'argument'>,
  answers: readonly TypeAnswer[],
  entryPoint: (specifier: string) => EntryPoint | null,
): Verdict {
  const sent = argument ? (answers[steps.length] ?? null) : null;
  for (const [place] of steps.entries()) {
    const types = answers[place];
    if (!types) continue;
    const names = steps.slice(place + 1).map(({ name }) => name);
    const calls = types.map((type) => callsOf(type, names, sent, entryPoint));
    const found = calls.flat();
    if (found.length === 0 && sendsOther(types, names, sent, entryPoint)) return { kind: 'other command' };
    if (found.length > 0) return { kind: 'calls', calls: found, isWhole: calls.every((each) => each.length > 0) };
  }
  return foreign(answers.slice(0, Math.max(1, steps.length - 1)), entryPoint);
}

function callsOf(
  type: NamedType,
  names: readonly (string | null)[],
  sent: TypeAnswer,
  entryPoint: (specifier: string) => EntryPoint | null,
): TypedCall[] {
  const label = type.within === null ? type.name : `${type.within}.${type.name}`;
  const members = typedMembers(entryPoint, type).flatMap((member) => reached(member, names));
  return members.flatMap((member) => {
    const { kinds, commands } = operationsOf(member.row);
    const kind = kinds.get(member.path);
    if (kind === undefined) return [];
    const known = commands.get(member.path);
    if (!known || sent === null) return [{ member, kind, type: label }];
    const asking = sent.flatMap(({ name }) => known.get(name) ?? []);
    return asking[0] ? [{ member, kind: asking[0], type: label }] : [];
  });
}

/** Only commands whose classes are known by name: a union of all commands is no answer. */
function sendsOther(
  types: readonly NamedType[],
  names: readonly (string | null)[],
  sent: TypeAnswer,
  entryPoint: (specifier: string) => EntryPoint | null,
): boolean {
  const members = types.flatMap((type) => typedMembers(entryPoint, type).flatMap((each) => reached(each, names)));
  const takesCommands = members.some(({ row, path }) => operationsOf(row).commands.has(path));
  return takesCommands && (sent?.every(({ kind, file }) => kind === 'class' && installedAt(file) !== null) ?? false);
}

/** An object that was written out: it is what it is because of what holds it. */
function isLiteral({ kind, name }: NamedType): boolean {
  return kind === 'shape' && name === '__object';
}

/** Only where every type on the way is known, and none has to do with a model. */
function foreign(answers: readonly TypeAnswer[], entryPoint: (specifier: string) => EntryPoint | null): Verdict {
  const types: NamedType[] = [];
  for (const answer of answers) {
    if (answer === null) return unknown;
    types.push(...answer);
  }
  if (types.length === 0 || types.some((type) => isRelated(entryPoint, type))) return unknown;
  const decisive = answers.findLast((answer) => !answer?.every(isLiteral)) ?? types;
  return {
    kind: 'foreign',
    isNominal: decisive.every(({ kind }) => kind === 'class' || kind === 'function'),
    isInstalled: decisive.every(({ file }) => installedAt(file) !== null),
  };
}
