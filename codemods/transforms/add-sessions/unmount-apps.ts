import type { CallExpression } from '@babel/types';
import type { Draft } from '../../draft/draft.ts';
import { spanToRemove } from '../../draft/import-place.ts';
import type { SyntaxNode } from '../../lib/syntax.ts';
import type { WebFramework } from './web-frameworks.ts';

/** Nothing but what is written by us. */
function isOurs(options: SyntaxNode | undefined): boolean {
  if (!options) return true;
  return (
    options.type === 'ObjectExpression' &&
    options.properties.every(
      (one) => one.type === 'ObjectProperty' && one.key.type === 'Identifier' && one.key.name === 'userId',
    )
  );
}

/** The call that mounts the middleware, with the options that it was given. */
function mounting(
  draft: Draft,
  node: SyntaxNode,
  { mount }: WebFramework,
): { call: CallExpression; options?: SyntaxNode } | undefined {
  const made = mount === 'use' ? draft.parentOf(node) : node;
  const call = made && draft.parentOf(made);
  if (call?.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return undefined;
  if (call.callee.property.type !== 'Identifier' || call.callee.property.name !== mount) return undefined;
  const options = mount === 'use' ? made?.type === 'CallExpression' && made.arguments[0] : call.arguments[1];
  const count = mount === 'use' ? 1 : 2;
  if (call.arguments[0] !== made || call.arguments.length > count) return undefined;
  return { call, ...(options && { options }) };
}

/** Takes the middleware off the apps of a file again. */
export function unmountApps(draft: Draft, framework: WebFramework): void {
  const { entry, middleware } = framework;
  for (const taken of draft.imports.taken(entry).filter(({ name }) => name === middleware)) {
    const uses = draft.scopes.bindingOf(taken.local)?.uses ?? [];
    let left = uses.length;
    for (const { node } of uses) {
      const found = mounting(draft, node, framework);
      if (!found || !isOurs(found.options)) {
        draft.say('info', 'middleware-with-options', 'it was given more than this transform writes: it stays', node);
        continue;
      }
      left -= 1;
      const { call } = found;
      const outer = draft.parentOf(call);
      const statement = outer?.type === 'AwaitExpression' ? draft.parentOf(outer) : outer;
      const isAlone =
        statement?.type === 'ExpressionStatement' &&
        call.callee.type === 'MemberExpression' &&
        call.callee.object.type === 'Identifier';
      if (isAlone) {
        const { start, end } = spanToRemove(draft.source, statement.start ?? 0, statement.end ?? 0);
        draft.replace(start, end, '');
      } else if (call.callee.type === 'MemberExpression') draft.replace(call.callee.object.end ?? 0, call.end ?? 0, '');
    }
    if (left === 0) draft.imports.drop(taken);
  }
}
