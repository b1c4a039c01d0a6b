import type { SyntaxNode } from '../../lib/syntax.ts';
import type { Call } from './call-shape.ts';
import type { MigratedFile } from './migrated-file.ts';
import { aroundValue, nameOfKey } from './parents.ts';

export interface ResultUse {
  readonly node: SyntaxNode;
  /** The method that is read; undefined where the result goes somewhere else. */
  readonly member: string | undefined;
}

function memberOf(node: SyntaxNode, parent: SyntaxNode | undefined): string | undefined {
  const isMember = parent?.type === 'MemberExpression' || parent?.type === 'OptionalMemberExpression';
  return isMember && parent.object === node ? nameOfKey(parent.property, parent.computed) : undefined;
}

/** What a file does with what a call gives: a variable's uses, or the one place where it stands. */
export function resultUses(call: Call, { scopes, parentOf }: MigratedFile): ResultUse[] {
  let { inner, outer } = aroundValue(call, parentOf);
  if (outer?.type === 'AwaitExpression') ({ inner, outer } = aroundValue(outer, parentOf));
  if (!outer || outer.type === 'ExpressionStatement') return [];
  if (outer.type === 'VariableDeclarator' && outer.id.type === 'Identifier') {
    const uses = scopes.bindingOf(outer.id)?.uses ?? [];
    const declaration = parentOf(outer);
    const isExported = declaration && parentOf(declaration)?.type === 'ExportNamedDeclaration';
    const here = uses.map(({ node, parent }) => ({ node, member: memberOf(node, parent) }));
    return isExported ? [...here, { node: outer.id, member: undefined }] : here;
  }
  return [{ node: inner, member: memberOf(inner, outer) }];
}
