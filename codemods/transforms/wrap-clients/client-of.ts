import type { CallExpression, Identifier, ObjectPattern, OptionalCallExpression } from '@babel/types';
import type { Site } from '../../../src/analyze/index.ts';
import type { Draft } from '../../draft/draft.ts';
import type { SyntaxNode } from '../../lib/syntax.ts';
import { bare, propertyName } from './property-name.ts';

export type Call = CallExpression | OptionalCallExpression;

/** The call of a site: the one whose method, or whose function, has its name there. */
export function callAt(draft: Draft, node: SyntaxNode): Call | undefined {
  const parent = draft.parentOf(node);
  const isMethod = parent && 'property' in parent && parent.property === node;
  const callee = isMethod ? parent : node;
  let call = draft.parentOf(callee);
  while (call?.type.startsWith('TS')) call = draft.parentOf(call);
  if (call?.type !== 'CallExpression' && call?.type !== 'OptionalCallExpression') return undefined;
  return bare(call.callee) === callee ? call : undefined;
}

/** `chat.completions.create` as the steps that lead from a client to its method. */
function stepsOf({ api }: Site, call: Call): string[] {
  const steps = api.split('.');
  const method = propertyName(bare(call.callee)) ?? steps.at(-1) ?? api;
  // Of some SDKs the site is named by its command, and not by the method that sends it.
  return steps.at(-1) === method || bare(call.callee).type === 'Identifier' ? steps : [method];
}

/** The keys that lead to a name in a pattern: `completions`, `create` in `{ completions: { create } }`. */
function keysTo(pattern: ObjectPattern, name: Identifier): string[] | undefined {
  for (const property of pattern.properties) {
    if (property.type !== 'ObjectProperty' || property.key.type !== 'Identifier' || property.computed) continue;
    const value = property.value.type === 'AssignmentPattern' ? property.value.left : property.value;
    if (value.type === 'Identifier' && value.name === name.name) return [property.key.name];
    const deeper = value.type === 'ObjectPattern' ? keysTo(value, name) : undefined;
    if (deeper) return [property.key.name, ...deeper];
  }
  return undefined;
}

/** The expression that holds the client of a call, in this file; undefined where it cannot be told from its methods. */
export function clientOf(draft: Draft, site: Site, call: Call): SyntaxNode | undefined {
  const steps = stepsOf(site, call);
  let node = bare(call.callee);
  for (let fuel = 20; steps.length > 0 && fuel > 0; fuel -= 1) {
    const name = propertyName(node);
    if ((node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression') && name !== undefined) {
      if (name === steps.at(-1)) steps.pop();
      else if (name !== 'bind') return undefined;
      node = steps.length > 0 ? bare(node.object) : node.object;
      continue;
    }
    if (node.type === 'CallExpression' && propertyName(node.callee) === 'bind') {
      node = node.callee;
      continue;
    }
    if (node.type !== 'Identifier') return undefined;
    const declaration = draft.scopes.boundTo(node)?.declaration;
    if (declaration?.type !== 'VariableDeclarator' || !declaration.init) return undefined;
    if (declaration.id.type === 'ObjectPattern') {
      for (const key of (keysTo(declaration.id, node) ?? ['']).reverse()) if (key !== steps.pop()) return undefined;
    } else if (declaration.id.type !== 'Identifier') return undefined;
    node = steps.length > 0 ? bare(declaration.init) : declaration.init;
  }
  return steps.length === 0 ? node : undefined;
}
