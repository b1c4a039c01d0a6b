import { ts } from 'ts-morph';
import { lookUp } from './declare.ts';
import { importedFrom } from './imported-from.ts';
import type { ModuleIndex } from './module-index.ts';
import { isAccess, nameOf, plain, propertyName } from './plain.ts';

/** How many steps back, `const send = sender.make()` being one, a callee is followed to its import. */
const mostSteps = 3;

/**
 * The specifier from which a callee comes, read off the text of its own file and without evaluating anything: its
 * import, or that of what made it (`const send = createSender()`, `this.client = new Client()`) or says its type
 * (`constructor(private client: Client)`).
 */
export function originOf(index: ModuleIndex, callee: ts.Expression, steps = mostSteps): string | null {
  let root = callee.kind === ts.SyntaxKind.SuperKeyword ? baseAround(callee) : plain(callee);
  let first: string | null = null;
  // `(0, module.send)(…)`, as compilers write it.
  if (root && ts.isBinaryExpression(root)) root = plain(root.right);
  while (root && isAccess(root)) {
    first = propertyName(root);
    root = plain(root.expression);
  }
  if (!root) return null;
  if (root.kind === ts.SyntaxKind.ThisKeyword) return first === null ? null : originOfField(index, root, first, steps);
  if (!ts.isIdentifier(root)) return null;
  const declaration = lookUp(index.scopes, root.text, root, 'values')?.[0];
  if (!declaration) return null;
  const specifier = importedFrom(declaration);
  if (specifier !== null || steps === 0) return specifier;
  return ts.isVariableDeclaration(declaration) || ts.isParameter(declaration)
    ? originOfTyped(index, declaration, steps)
    : null;
}

function originOfField(index: ModuleIndex, self: ts.Node, name: string, steps: number): string | null {
  const owner = classAround(self);
  if (!owner || steps === 0) return null;
  for (const member of owner.members) {
    const fields = ts.isConstructorDeclaration(member) ? member.parameters : [member];
    for (const field of fields) {
      if (!(ts.isPropertyDeclaration(field) || ts.isParameter(field)) || nameOf(field.name) !== name) continue;
      const found = originOfTyped(index, field, steps);
      if (found !== null) return found;
    }
  }
  for (const { target, value } of index.writes.get(name) ?? []) {
    if (target.kind !== ts.SyntaxKind.ThisKeyword || classAround(target) !== owner || !value) continue;
    const found = originOfMaker(index, value, steps);
    if (found !== null) return found;
  }
  return null;
}

function originOfTyped(
  index: ModuleIndex,
  { type, initializer }: ts.VariableDeclaration | ts.ParameterDeclaration | ts.PropertyDeclaration,
  steps: number,
): string | null {
  const made = initializer ? originOfMaker(index, initializer, steps) : null;
  if (made !== null || !type || !ts.isTypeReferenceNode(type)) return made;
  let name = type.typeName;
  while (ts.isQualifiedName(name)) name = name.left;
  const declaration = lookUp(index.scopes, name.text, name, 'types')?.[0];
  return declaration ? importedFrom(declaration) : null;
}

function originOfMaker(index: ModuleIndex, value: ts.Expression, steps: number): string | null {
  const made = plain(value);
  if (ts.isCallExpression(made) || ts.isNewExpression(made)) return originOf(index, made.expression, steps - 1);
  // `this.client = client`, as a constructor is given it.
  return ts.isIdentifier(made) ? originOf(index, made, steps - 1) : null;
}

export function classAround(node: ts.Node): ts.ClassLikeDeclaration | null {
  let owner = node;
  while (!ts.isClassLike(owner) && owner.parent) owner = owner.parent;
  return ts.isClassLike(owner) ? owner : null;
}

function baseAround(node: ts.Node): ts.Expression | null {
  const owner = classAround(node);
  return owner ? extended(owner) : null;
}

export function extended({ heritageClauses }: ts.ClassLikeDeclaration): ts.Expression | null {
  return heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0]?.expression ?? null;
}
