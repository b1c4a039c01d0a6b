import type { SyntaxNode } from '../../lib/syntax.ts';

/** The name of a member access; undefined where it is worked out at run time. */
export function propertyName(node: SyntaxNode): string | undefined {
  if (node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression') return undefined;
  const { property, computed } = node;
  if (property.type === 'StringLiteral') return property.value;
  if (property.type === 'PrivateName') return `#${property.id.name}`;
  return !computed && property.type === 'Identifier' ? property.name : undefined;
}

/** What an expression is, apart from what TypeScript says of it. */
export function bare(node: SyntaxNode): SyntaxNode {
  switch (node.type) {
    case 'TSNonNullExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSTypeAssertion':
    case 'ParenthesizedExpression':
      return bare(node.expression);
    default:
      return node;
  }
}
