import type { CallExpression, ObjectProperty } from '@babel/types';
import type { Draft } from '../../draft/draft.ts';
import { ownPackage } from '../../lib/own-package.ts';
import type { SyntaxNode } from '../../lib/syntax.ts';

const wrapper = 'tool';

/** The `name: '…'` beside the function of a tool, as it is written. */
function nameBeside(draft: Draft, property: ObjectProperty): string | undefined {
  const owner = draft.parentOf(property);
  if (owner?.type !== 'ObjectExpression') return undefined;
  for (const each of owner.properties) {
    if (each.type !== 'ObjectProperty' || each.computed || each.key.type !== 'Identifier') continue;
    if (each.key.name === 'name' && each.value.type === 'StringLiteral') return draft.textOf(each.value);
  }
  return undefined;
}

/** The property of a tool whose value is its function. */
export function propertyOf(draft: Draft, node: SyntaxNode): ObjectProperty | undefined {
  const parent = draft.parentOf(node);
  return parent?.type === 'ObjectProperty' && parent.value === node ? parent : undefined;
}

/** Puts `tool()` around the function of a tool, under the name by which the model knows it. */
export function wrapTool(draft: Draft, property: ObjectProperty): void {
  const { value, key } = property;
  const name = nameBeside(draft, property);
  const tool = draft.imports.use(ownPackage, wrapper);
  const close = name === undefined ? ')' : `, { name: ${name} })`;
  if (property.shorthand) {
    draft.insert(value.start ?? 0, `${draft.textOf(key)}: ${tool}(`);
    draft.insert(value.end ?? 0, close);
  } else draft.surround(value, `${tool}(`, close);
}

/** Given nothing but a name, and in a place where we write it. */
function isOurs({ arguments: [fn, options] }: CallExpression): boolean {
  if (!fn) return false;
  if (!options) return true;
  if (options.type !== 'ObjectExpression' || options.properties.length !== 1) return false;
  const [only] = options.properties;
  return only?.type === 'ObjectProperty' && only.key.type === 'Identifier' && only.key.name === 'name';
}

/** Takes every `tool()` of a tool's function away again; one that says more than a name stays. */
export function unwrapTools(draft: Draft): void {
  for (const taken of draft.imports.taken(ownPackage).filter(({ name }) => name === wrapper)) {
    const uses = draft.scopes.bindingOf(taken.local)?.uses ?? [];
    let left = uses.length;
    for (const { node, parent } of uses) {
      if (parent.type !== 'CallExpression' || parent.callee !== node) continue;
      const property = propertyOf(draft, parent);
      const [fn] = parent.arguments;
      if (!property || !fn || !isOurs(parent)) {
        draft.say('info', 'tool-with-options', 'it says more than that the tool is to be recorded: it stays', parent);
        continue;
      }
      left -= 1;
      const { key } = property;
      const isShort = fn.type === 'Identifier' && key.type === 'Identifier' && key.name === fn.name;
      draft.replace((isShort ? key.start : parent.start) ?? 0, fn.start ?? 0, '');
      draft.replace(fn.end ?? 0, parent.end ?? 0, '');
    }
    if (left === 0) draft.imports.drop(taken);
  }
}
