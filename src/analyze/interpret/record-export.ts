import { ts } from 'ts-morph';
import { type Draft, push } from './draft.ts';

export function recordExport(draft: Draft, node: ts.Statement): void {
  if (ts.isExportAssignment(node)) {
    if (node.isExportEquals) draft.whole.push(node.expression);
    else push(draft.exports, 'default', { kind: 'expression', node: node.expression });
  } else if (ts.isExportDeclaration(node)) recordExportDeclaration(draft, node);
  else if (ts.canHaveModifiers(node)) recordModified(draft, node);
}

function recordExportDeclaration(draft: Draft, node: ts.ExportDeclaration): void {
  const specifier = node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : null;
  const clause = node.exportClause;
  if (!clause) {
    if (specifier !== null) draft.stars.push(specifier);
  } else if (ts.isNamespaceExport(clause)) {
    if (specifier !== null) push(draft.exports, clause.name.text, { kind: 'all-from', specifier });
  } else {
    for (const element of clause.elements) {
      const name = (element.propertyName ?? element.name).text;
      const typeOnly = node.isTypeOnly || element.isTypeOnly;
      push(
        draft.exports,
        element.name.text,
        specifier === null
          ? { kind: 'local', name, at: element, typeOnly }
          : { kind: 'from', specifier, name, typeOnly },
      );
    }
  }
}

function recordModified(draft: Draft, node: ts.Statement & ts.HasModifiers): void {
  const modifiers = ts.getModifiers(node) ?? [];
  if (!modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return;
  const isDefault = modifiers.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
  if (ts.isVariableStatement(node)) {
    for (const { name } of node.declarationList.declarations) recordNames(draft, name);
  } else if (
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isEnumDeclaration(node) ||
    ts.isModuleDeclaration(node)
  ) {
    const name = isDefault ? 'default' : node.name && ts.isIdentifier(node.name) ? node.name.text : null;
    if (name !== null) push(draft.exports, name, { kind: 'declaration', node });
  } else if (ts.isImportEqualsDeclaration(node)) {
    push(draft.exports, node.name.text, { kind: 'declaration', node });
  }
}

function recordNames(draft: Draft, name: ts.BindingName): void {
  if (ts.isIdentifier(name))
    push(draft.exports, name.text, { kind: 'local', name: name.text, at: name, typeOnly: false });
  else for (const element of name.elements) if (!ts.isOmittedExpression(element)) recordNames(draft, element.name);
}
