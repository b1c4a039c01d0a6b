import type { File, Identifier, ImportDeclaration, ObjectPattern, VariableDeclarator } from '@babel/types';
import type { SyntaxNode } from '../lib/syntax.ts';

/** A name that a file takes from another module, by import or by require, at the top of the file. */
export interface TakenName {
  readonly from: string;
  readonly name: string;
  readonly local: Identifier;
  /** The specifier or the property that names it. */
  readonly part: SyntaxNode;
  readonly list: NameList;
}

/** The braces in which a file names what it takes from a module. */
export interface NameList {
  readonly from: string;
  readonly parts: readonly SyntaxNode[];
  /** The statement that holds it. */
  readonly statement: SyntaxNode;
  /** Nothing but the braces: without names it may go as a whole. */
  readonly isWhole: boolean;
}

function requiredBy(declarator: VariableDeclarator): string | undefined {
  const { init } = declarator;
  if (init?.type !== 'CallExpression' || init.callee.type !== 'Identifier' || init.callee.name !== 'require') {
    return undefined;
  }
  const [first] = init.arguments;
  return first?.type === 'StringLiteral' ? first.value : undefined;
}

function ofImport(node: ImportDeclaration, from: string): TakenName[] {
  const parts = node.specifiers.filter((one) => one.type === 'ImportSpecifier');
  const list: NameList = { from, parts, statement: node, isWhole: parts.length === node.specifiers.length };
  return parts.flatMap((part): TakenName[] => {
    if (part.importKind === 'type' || part.importKind === 'typeof') return [];
    const name = part.imported.type === 'Identifier' ? part.imported.name : part.imported.value;
    return [{ from, name, local: part.local, part, list }];
  });
}

function ofPattern(pattern: ObjectPattern, from: string, statement: SyntaxNode, isWhole: boolean): TakenName[] {
  const parts = pattern.properties;
  const list: NameList = { from, parts, statement, isWhole };
  return parts.flatMap((part): TakenName[] => {
    if (part.type !== 'ObjectProperty' || part.key.type !== 'Identifier' || part.value.type !== 'Identifier') return [];
    return [{ from, name: part.key.name, local: part.value, part, list }];
  });
}

/** Every name that a file takes from the modules that are `wanted`. */
export function takenNames(tree: File, wanted: (from: string) => boolean): TakenName[] {
  return tree.program.body.flatMap((node): TakenName[] => {
    if (node.type === 'ImportDeclaration') {
      const isType = node.importKind === 'type' || node.importKind === 'typeof';
      return !isType && wanted(node.source.value) ? ofImport(node, node.source.value) : [];
    }
    if (node.type !== 'VariableDeclaration') return [];
    return node.declarations.flatMap((declarator): TakenName[] => {
      const from = requiredBy(declarator);
      if (from === undefined || !wanted(from) || declarator.id.type !== 'ObjectPattern') return [];
      return ofPattern(declarator.id, from, node, node.declarations.length === 1);
    });
  });
}
