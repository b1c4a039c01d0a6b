import type { SyntaxNode } from './syntax.ts';

/** Keys below which only types stand, in TypeScript and in Flow. */
const typeKeys: ReadonlySet<string> = new Set([
  'typeAnnotation',
  'returnType',
  'typeParameters',
  'typeArguments',
  'superTypeParameters',
  'superTypeArguments',
  'implements',
  'predicate',
  'supertype',
  'impltype',
]);

const typeNodes: ReadonlySet<string> = new Set([
  'TSInterfaceDeclaration',
  'TSTypeAliasDeclaration',
  'TypeAlias',
  'OpaqueType',
  'InterfaceDeclaration',
]);

/** Whether everything below `node`, which hangs on `key`, is erased at run time. */
export function entersType(node: SyntaxNode, key: string): boolean {
  return typeKeys.has(key) || typeNodes.has(node.type) || node.type.startsWith('Declare');
}

const namesOfMembers: ReadonlySet<string> = new Set([
  'ObjectProperty',
  'ObjectMethod',
  'ClassProperty',
  'ClassAccessorProperty',
  'ClassMethod',
  'TSDeclareMethod',
  'TSPropertySignature',
  'TSMethodSignature',
]);

/** Key by parent type, where an identifier is a label or a name and stands for no variable. */
const plainNames: Readonly<Record<string, readonly string[]>> = {
  LabeledStatement: ['label'],
  BreakStatement: ['label'],
  ContinueStatement: ['label'],
  MetaProperty: ['meta', 'property'],
  PrivateName: ['id'],
  ImportAttribute: ['key'],
  ExportSpecifier: ['exported'],
  ExportNamespaceSpecifier: ['exported'],
  ExportDefaultSpecifier: ['exported'],
  TSEnumMember: ['id'],
  TSNamedTupleMember: ['label'],
  TSQualifiedName: ['right'],
  TSTypePredicate: ['parameterName'],
  TSFunctionType: ['parameters', 'params'],
  TSConstructorType: ['parameters', 'params'],
  TSCallSignatureDeclaration: ['parameters', 'params'],
  TSConstructSignatureDeclaration: ['parameters', 'params'],
  TSMethodSignature: ['parameters', 'params'],
  TSIndexSignature: ['parameters'],
  TSImportType: ['qualifier'],
  TSNamespaceExportDeclaration: ['id'],
  QualifiedTypeIdentifier: ['id'],
  ObjectTypeProperty: ['key'],
  FunctionTypeParam: ['name'],
  JSXMemberExpression: ['property'],
  JSXAttribute: ['name'],
  JSXNamespacedName: ['namespace', 'name'],
};

/** Whether an identifier that hangs on `key` of `parent` stands for a variable. */
export function isUse(parent: SyntaxNode, key: string): boolean {
  if (plainNames[parent.type]?.includes(key)) return false;
  const computed = 'computed' in parent && parent.computed === true;
  if (key === 'key' && namesOfMembers.has(parent.type)) return computed;
  if (key === 'property' && (parent.type === 'MemberExpression' || parent.type === 'OptionalMemberExpression')) {
    return computed;
  }
  return true;
}
