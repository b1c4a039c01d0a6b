import type { Class } from '@babel/types';
import type { SyntaxNode } from './syntax.ts';

function isDecorated(node: SyntaxNode): boolean {
  return 'decorators' in node && Array.isArray(node.decorators) && node.decorators.length > 0;
}

function typeOf(node: SyntaxNode): SyntaxNode[] {
  if (node.type === 'TSParameterProperty') return typeOf(node.parameter);
  if (node.type === 'AssignmentPattern') return typeOf(node.left);
  const annotation = 'typeAnnotation' in node ? node.typeAnnotation : undefined;
  if (typeof annotation !== 'object' || annotation === null || annotation.type !== 'TSTypeAnnotation') return [];
  return annotation.typeAnnotation.type === 'TSTypeReference' ? [annotation.typeAnnotation] : [];
}

/**
 * The type references of a class that TypeScript keeps at run time under `emitDecoratorMetadata`. Dependency
 * injection looks classes up by them: with the class swapped in one file and not in another, the lookup fails.
 */
export function emittedTypes(node: Class): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (const member of node.body.body) {
    if (member.type === 'ClassMethod' || member.type === 'ClassPrivateMethod') {
      const decorated = isDecorated(member) || member.params.some(isDecorated);
      if (decorated || (isDecorated(node) && member.kind === 'constructor'))
        found.push(...member.params.flatMap(typeOf));
      if (isDecorated(member) && member.returnType?.type === 'TSTypeAnnotation') {
        const type = member.returnType.typeAnnotation;
        if (type.type === 'TSTypeReference') found.push(type);
      }
    } else if (isDecorated(member)) found.push(...typeOf(member));
  }
  return found;
}
