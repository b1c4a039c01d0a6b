import { ts } from 'ts-morph';
import { carries } from './carries.ts';
import type { Evaluation } from './evaluation.ts';
import type { Kept } from './kept-names.ts';
import { plain, propertyName } from './plain.ts';
import { join, mapMembers, nothing, type Value } from './value.ts';

/** Methods that give it back. */
const giving = new Set(['get', 'resolve', 'inject', 'make', 'getDecorator', 'use']);

/**
 * Clients that are put under a name on objects of frameworks, and read from there where no code that we can read leads
 * to: `app.decorate('openai', client)`, `c.set('openai', client)`, `req.openai = client`, and what
 * `declare module 'fastify' { interface FastifyInstance { openai: OpenAI } }` promises.
 */
export function underName(it: Evaluation, name: string): Value {
  return it.answer(`under ${name}`, () => {
    const values = it
      .keptUnder(name)
      .filter(({ owner }) => owner === null || isUnread(it, owner))
      .map((each) => valueOf(it, each));
    return join([nothing, ...values]);
  });
}

/** The same, for `c.get('openai')`; nothing for any other call. */
export function givenUnderName(it: Evaluation, { expression, arguments: args }: ts.CallExpression): Value {
  const callee = plain(expression);
  const [key] = args;
  if (!key || !ts.isStringLiteralLike(key) || args.length > 1) return nothing;
  const name = ts.isIdentifier(callee) ? callee.text : propertyName(callee);
  return name !== null && giving.has(name) ? underName(it, key.text) : nothing;
}

function isUnread(it: Evaluation, owner: ts.Expression): boolean {
  const { atoms, open } = it.value(owner, it.root);
  return atoms.length === 0 && open;
}

/** A promise of a type is kept or the code does not compile; a name alone may be another's. */
function valueOf(it: Evaluation, { expression, type }: Kept): Value {
  const value = expression ? it.value(expression, it.root) : type ? it.type(type, it.root) : nothing;
  if (!carries(it, value, 1)) return nothing;
  const trust = type ? 'medium' : 'low';
  return mapMembers({ atoms: value.atoms, open: true }, (member) => ({
    ...member,
    made: { ...member.made, trust: member.made.trust === 'low' ? 'low' : trust },
  }));
}
