import { ts } from 'ts-morph';
import { specifierOf } from './declared.ts';
import { plain } from './plain.ts';

/** The specifier from which a declaration gets its name, by `import` or `require`; `null` when it does neither. */
export function importedFrom(declaration: ts.Node): string | null {
  if (ts.isImportClause(declaration) || ts.isImportSpecifier(declaration) || ts.isNamespaceImport(declaration)) {
    return specifierOf(declaration);
  }
  let owner = declaration;
  while (ts.isBindingElement(owner)) owner = owner.parent.parent;
  let call = ts.isVariableDeclaration(owner) && owner.initializer ? plain(owner.initializer) : null;
  while (call && ts.isPropertyAccessExpression(call)) call = plain(call.expression);
  if (!call || !ts.isCallExpression(call)) return null;
  const loads =
    call.expression.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(call.expression) && call.expression.text === 'require');
  const [specifier] = call.arguments;
  return loads && specifier && ts.isStringLiteralLike(specifier) ? specifier.text : null;
}
