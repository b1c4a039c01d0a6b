import { ts } from 'ts-morph';
import type { Evaluation } from './evaluation.ts';
import { frameAround } from './frame.ts';
import { nameOf } from './plain.ts';
import { returnTypeOf } from './type-value.ts';
import { type AtomOf, join, nothing, one, unknown, type Value } from './value.ts';

/** A member of an interface or of a literal type. */
export function memberOfShape(it: Evaluation, { node, frame }: AtomOf<'shape'>, name: string): Value {
  const values: Value[] = [];
  for (const member of node.members) {
    if (ts.isIndexSignatureDeclaration(member)) values.push(it.type(member.type, frame));
    if (!member.name || nameOf(member.name) !== name) continue;
    if (ts.isPropertySignature(member)) values.push(member.type ? it.type(member.type, frame) : unknown);
    else if (ts.isMethodSignature(member)) values.push(one({ kind: 'signature', node: member, frame }));
    else if (ts.isGetAccessor(member)) values.push(returnTypeOf(it, member, frame) ?? unknown);
  }
  if (values.length > 0 || !ts.isInterfaceDeclaration(node)) return join([nothing, ...values]);
  const bases = (node.heritageClauses ?? []).flatMap(({ types }) =>
    types.map((type) => it.type(type, frameAround(type, frame))),
  );
  return join([nothing, ...bases.map((base) => it.property(base, name, null))]);
}
