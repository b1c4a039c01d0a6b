import type { Class, VariableDeclarator } from '@babel/types';
import type { Draft } from '../../draft/draft.ts';
import { type SyntaxNode, walk } from '../../lib/syntax.ts';
import { bare, propertyName } from './property-name.ts';

function isNothing(node: SyntaxNode): boolean {
  const value = bare(node);
  return value.type === 'NullLiteral' || (value.type === 'Identifier' && value.name === 'undefined');
}

/** What is assigned to a variable: when it is made, and later. */
function valuesOfVariable(draft: Draft, declarator: VariableDeclarator): SyntaxNode[] {
  if (declarator.id.type !== 'Identifier') return [];
  const uses = draft.scopes.bindingOf(declarator.id)?.uses ?? [];
  const later = uses.flatMap(({ node, parent }) =>
    parent.type === 'AssignmentExpression' && parent.left === node ? [parent.right] : [],
  );
  return [...(declarator.init ? [declarator.init] : []), ...later];
}

function enclosingClass(draft: Draft, node: SyntaxNode): Class | undefined {
  for (let at = draft.parentOf(node); at; at = draft.parentOf(at)) {
    if (at.type === 'ClassDeclaration' || at.type === 'ClassExpression') return at;
  }
  return undefined;
}

/** What is assigned to a field of a class: with its declaration, and in its methods. */
function valuesOfField(owner: Class, name: string): SyntaxNode[] {
  const values: SyntaxNode[] = [];
  for (const member of owner.body.body) {
    if (member.type !== 'ClassProperty' && member.type !== 'ClassPrivateProperty') continue;
    const key = member.key.type === 'PrivateName' ? `#${member.key.id.name}` : 'name' in member.key && member.key.name;
    if (key === name && member.value) values.push(member.value);
  }
  walk(owner.body, (node) => {
    if (node.type !== 'AssignmentExpression' || node.left.type !== 'MemberExpression') return;
    if (node.left.object.type === 'ThisExpression' && propertyName(node.left) === name) values.push(node.right);
  });
  return values;
}

/**
 * The expressions of this file whose value is the client of a call: where it is made, else where it is used. A client
 * that is received (a parameter, an import) is taken where it is used: there it is known to be one.
 */
export function whereMade(draft: Draft, client: SyntaxNode): readonly SyntaxNode[] {
  let values: SyntaxNode[] = [];
  const node = bare(client);
  const name = propertyName(node);
  if (node.type === 'Identifier') {
    const declaration = draft.scopes.boundTo(node)?.declaration;
    if (declaration?.type === 'VariableDeclarator') values = valuesOfVariable(draft, declaration);
  } else if (node.type === 'MemberExpression' && node.object.type === 'ThisExpression' && name !== undefined) {
    const owner = enclosingClass(draft, node);
    if (owner) values = valuesOfField(owner, name);
  }
  const made = values.filter((value) => !isNothing(value));
  return made.length > 0 ? made : [client];
}

/** Whether a value may turn out to be no object at all, which `wrap` would refuse. */
export function mayBeMissing(node: SyntaxNode): boolean {
  const value = bare(node);
  if (isNothing(value)) return true;
  if (value.type === 'ConditionalExpression') return mayBeMissing(value.consequent) || mayBeMissing(value.alternate);
  if (value.type === 'LogicalExpression') return value.operator === '&&' || mayBeMissing(value.right);
  return value.type === 'OptionalMemberExpression' || value.type === 'OptionalCallExpression';
}
