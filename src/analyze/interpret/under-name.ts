import { ts } from 'ts-morph';
import { isDetected } from '../project/sdk-row.ts';
import { carries } from './carries.ts';
import type { Evaluation } from './evaluation.ts';
import type { Kept } from './kept-names.ts';
import { plain, propertyName } from './plain.ts';
import { type Atom, join, mapMembers, nothing, type Value } from './value.ts';

/** A name under which more than this is kept means nothing by itself. */
const mostMeanings = 24;

/** Methods that give it back. */
const giving = new Set(['get', 'resolve', 'inject', 'make', 'getDecorator', 'use']);

/**
 * Clients that are put under a name on objects of frameworks, and read from there where no code that we can read leads
 * to: `app.decorate('openai', client)`, `c.set('openai', client)`, `req.openai = client`, and what
 * `declare module 'fastify' { interface FastifyInstance { openai: OpenAI } }` promises.
 */
export function underName(it: Evaluation, name: string, reader: ts.Expression | null): Value {
  const at = reader && lastName(reader);
  return it.answer(`under ${name} of ${at}`, () => {
    const all = it.keptUnder(name);
    if (all.length > mostMeanings) return nothing;
    const kept = all.filter(({ owner }) => owner === null || isUnread(it, owner));
    return join([nothing, ...kept.map((each) => keptValue(it, each, at))]);
  });
}

/** What the object is called: `req` of `ctx.req`. */
function lastName(owner: ts.Expression): string | null {
  const object = plain(owner);
  return ts.isIdentifier(object) ? object.text : propertyName(object);
}

/** The same, for `c.get('openai')`; nothing for any other call. */
export function givenUnderName(it: Evaluation, { expression, arguments: args }: ts.CallExpression): Value {
  const callee = plain(expression);
  const [key] = args;
  if (!key || !ts.isStringLiteralLike(key) || args.length > 1) return nothing;
  const name = ts.isIdentifier(callee) ? callee.text : propertyName(callee);
  return name !== null && giving.has(name) ? underName(it, key.text, null) : nothing;
}

function isUnread(it: Evaluation, owner: ts.Expression): boolean {
  const { atoms, open } = it.value(owner, it.root);
  return atoms.length === 0 && open;
}

/**
 * A promise of a type is kept or the code does not compile. A name alone may be another's: what has methods of names as
 * common as `call` and `invoke` is believed only where the object has the same name as well.
 */
function keptValue(it: Evaluation, { owner, expression, type }: Kept, readerName: string | null): Value {
  const value = expression ? it.value(expression, it.root) : type ? it.type(type, it.root) : nothing;
  if (!carries(it, value, 1)) return nothing;
  const isSameObject = owner === null || readerName === null || lastName(owner) === readerName;
  const atoms = value.atoms.filter((atom) => isSameObject || !isOfCommonNames(atom));
  return mapMembers({ atoms, open: true }, (member) => ({
    ...member,
    made: { ...member.made, trust: type && member.made.trust !== 'low' ? 'medium' : 'low' },
  }));
}

function isOfCommonNames(atom: Atom): boolean {
  return atom.kind === 'sdk-member' && isDetected(atom.row);
}
