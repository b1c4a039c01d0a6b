import type { Identifier } from '@babel/types';
import type { SyntaxNode } from './syntax.ts';

/** The identifiers that a pattern (or a parameter) introduces. */
export function bindingNames(pattern: SyntaxNode | null | undefined): Identifier[] {
  switch (pattern?.type) {
    case 'Identifier':
      return [pattern];
    case 'AssignmentPattern':
      return bindingNames(pattern.left);
    case 'RestElement':
      return bindingNames(pattern.argument);
    case 'TSParameterProperty':
      return bindingNames(pattern.parameter);
    case 'ArrayPattern':
      return pattern.elements.flatMap(bindingNames);
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) =>
        bindingNames(property.type === 'ObjectProperty' ? property.value : property),
      );
    default:
      return [];
  }
}
