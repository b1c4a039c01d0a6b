import type { CallExpression } from '@babel/types';
import type { Draft } from './draft.ts';
import { wrapperName } from './wrap-handler.ts';

/** Options that are written by us, so that they may go. */
const ours: ReadonlySet<string> = new Set(['userId', 'waitUntil']);

function saysMore({ arguments: [, options] }: CallExpression): boolean {
  if (!options) return false;
  if (options.type !== 'ObjectExpression') return true;
  return options.properties.some(
    (property) =>
      property.type !== 'ObjectProperty' || property.key.type !== 'Identifier' || !ours.has(property.key.name),
  );
}

/** Takes the wrapper off one handler, and gives it the form that it had. */
function unwrap(draft: Draft, call: CallExpression): void {
  const { source } = draft;
  const [handler] = call.arguments;
  const holder = draft.parentOf(call);
  if (!handler) return;
  const callEnd = call.end ?? 0;
  const withEnd = callEnd + (source[callEnd] === ';' ? 1 : 0);
  const tail = (to: number) => draft.replace(handler.end ?? 0, to, '');
  const name = handler.type === 'FunctionExpression' ? handler.id : null;
  if (
    name &&
    holder?.type === 'VariableDeclarator' &&
    holder.id.type === 'Identifier' &&
    holder.id.name === name.name
  ) {
    draft.replace(draft.parentOf(holder)?.start ?? holder.start ?? 0, handler.start ?? 0, '');
    tail(withEnd);
  } else if (name && holder?.type === 'ObjectProperty' && 'name' in holder.key && holder.key.name === name.name) {
    const isAsync = handler.type === 'FunctionExpression' && handler.async;
    draft.replace(holder.start ?? 0, name.end ?? 0, `${isAsync ? 'async ' : ''}${name.name}`);
    tail(callEnd);
  } else {
    draft.replace(call.start ?? 0, handler.start ?? 0, '');
    const wasDeclared = holder?.type === 'ExportDefaultDeclaration' && handler.type === 'FunctionExpression';
    tail(wasDeclared ? withEnd : callEnd);
  }
}

/** Takes every wrapper of a module away again, but for those that were given more than we write. */
export function unwrapHandlers(draft: Draft, from: string): void {
  for (const taken of draft.imports.taken(from).filter(({ name }) => name === wrapperName)) {
    const uses = draft.scopes.bindingOf(taken.local)?.uses ?? [];
    let left = uses.length;
    for (const { node, parent } of uses) {
      if (parent.type !== 'CallExpression' || parent.callee !== node) continue;
      if (saysMore(parent)) {
        draft.say('info', 'wrapper-with-options', 'it was given more than this transform writes: it stays', parent);
        continue;
      }
      left -= 1;
      unwrap(draft, parent);
      dropDelay(draft, parent);
    }
    if (left === 0) draft.imports.drop(taken);
  }
}

/** The import of what was given as `waitUntil`, once nothing else needs it. */
function dropDelay(draft: Draft, { arguments: [, options] }: CallExpression): void {
  if (options?.type !== 'ObjectExpression') return;
  for (const taken of draft.imports.taken('next/server').filter(({ name }) => name === 'after')) {
    const uses = draft.scopes.bindingOf(taken.local)?.uses ?? [];
    const isInOptions = ({ parent }: (typeof uses)[number]) =>
      parent.type === 'ObjectProperty' && 'name' in parent.key && parent.key.name === 'waitUntil';
    if (uses.length > 0 && uses.every(isInOptions)) draft.imports.drop(taken);
  }
}
