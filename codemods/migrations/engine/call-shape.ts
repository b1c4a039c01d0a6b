import type { CallExpression, NewExpression, ObjectExpression, OptionalCallExpression } from '@babel/types';
import type { Edit } from '../../lib/edit.ts';
import type { SyntaxNode } from '../../lib/syntax.ts';
import { endOf, startOf } from './parents.ts';

export type Call = CallExpression | OptionalCallExpression | NewExpression;

/** The call or construction that a node is the callee of. */
export function callOf(node: SyntaxNode, parent: SyntaxNode | undefined): Call | undefined {
  const isCall =
    parent?.type === 'CallExpression' || parent?.type === 'OptionalCallExpression' || parent?.type === 'NewExpression';
  return isCall && parent.callee === node ? parent : undefined;
}

/** Takes one argument out, with the comma that parted it from its neighbour. */
export function removeArgument(call: Call, at: number, source: string): Edit {
  const argument = call.arguments[at];
  const before = call.arguments[at - 1];
  const next = call.arguments[at + 1];
  if (!argument) return { start: endOf(call), end: endOf(call), text: '' };
  if (before) return { start: endOf(before), end: endOf(argument), text: '' };
  if (next) return { start: startOf(argument), end: startOf(next), text: '' };
  const rest = /^\s*,?\s*(?=\))/.exec(source.slice(endOf(argument)))?.[0].length ?? 0;
  const open = source.lastIndexOf('(', startOf(argument)) + 1;
  const isPlain = source.slice(open, startOf(argument)).trim() === '';
  return { start: isPlain ? open : startOf(argument), end: endOf(argument) + rest, text: '' };
}

/** Puts an argument behind those that are there. */
export function appendArgument(call: Call, text: string, source: string): Edit {
  const last = call.arguments.at(-1);
  if (last) return { start: endOf(last), end: endOf(last), text: `, ${text}` };
  const end = endOf(call);
  // `new Client` needs no parentheses.
  if (source[end - 1] !== ')') return { start: end, end, text: `(${text})` };
  return { start: end - 1, end: end - 1, text };
}

export function objectAt(call: Call, at: number): ObjectExpression | undefined {
  const argument = call.arguments[at];
  return argument?.type === 'ObjectExpression' ? argument : undefined;
}

/** The literal that an option has, if it has one. */
export function literalOf(object: ObjectExpression | undefined, option: string): string | undefined {
  for (const property of object?.properties ?? []) {
    if (property.type !== 'ObjectProperty' || property.computed || property.value.type !== 'StringLiteral') continue;
    const name = property.key.type === 'Identifier' ? property.key.name : undefined;
    if (name === option) return property.value.value;
  }
  return undefined;
}

/** Whether all of an object's options can be seen where it stands. */
export const isOpen = (object: ObjectExpression): boolean =>
  object.properties.some((property) => property.type === 'SpreadElement');
