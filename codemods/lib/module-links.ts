import type {
  CallExpression,
  ExportAllDeclaration,
  ExportNamedDeclaration,
  File,
  ImportDeclaration,
  ImportExpression,
  OptionalCallExpression,
  StringLiteral,
  TemplateLiteral,
  TSImportEqualsDeclaration,
} from '@babel/types';
import type { ScopeMap } from './analyze-scopes.ts';
import { isRequire, isResolve } from './require-binding.ts';
import { type SyntaxNode, walk } from './syntax.ts';

export type Specifier = StringLiteral | TemplateLiteral;

/** One place where a file names another module. */
export type ModuleLink =
  | { readonly form: 'import'; readonly node: ImportDeclaration; readonly literal: StringLiteral }
  | {
      readonly form: 'reexport';
      readonly node: ExportNamedDeclaration | ExportAllDeclaration;
      readonly literal: StringLiteral;
    }
  | { readonly form: 'import-equals'; readonly node: TSImportEqualsDeclaration; readonly literal: StringLiteral }
  | {
      readonly form: 'require' | 'dynamic-import' | 'resolve';
      readonly node: CallExpression | OptionalCallExpression | ImportExpression;
      readonly literal: Specifier;
    }
  | { readonly form: 'import-type' | 'augmentation'; readonly node: SyntaxNode; readonly literal: StringLiteral };

/** The text that a literal stands for; undefined when a template has holes. */
export function textOf(literal: Specifier): string | undefined {
  if (literal.type === 'StringLiteral') return literal.value;
  const [only] = literal.quasis;
  return literal.expressions.length === 0 ? (only?.value.cooked ?? undefined) : undefined;
}

function isSpecifier(node: SyntaxNode | null | undefined): node is Specifier {
  return node?.type === 'StringLiteral' || node?.type === 'TemplateLiteral';
}

function callForm(node: CallExpression | OptionalCallExpression, scopes: () => ScopeMap) {
  if (node.callee.type === 'Import') return 'dynamic-import';
  if (isRequire(node.callee, scopes())) return 'require';
  return isResolve(node.callee, scopes()) ? 'resolve' : undefined;
}

function typeImportLiteral(argument: SyntaxNode): StringLiteral | undefined {
  if (argument.type === 'StringLiteral') return argument;
  return argument.type === 'TSLiteralType' && argument.literal.type === 'StringLiteral' ? argument.literal : undefined;
}

function linkOf(node: SyntaxNode, wanted: (text: string) => boolean, scopes: () => ScopeMap): ModuleLink | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
      return wanted(node.source.value) ? { form: 'import', node, literal: node.source } : undefined;
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return node.source && wanted(node.source.value) ? { form: 'reexport', node, literal: node.source } : undefined;
    case 'TSImportEqualsDeclaration': {
      const { moduleReference } = node;
      if (moduleReference.type !== 'TSExternalModuleReference') return undefined;
      const literal = moduleReference.expression;
      return wanted(literal.value) ? { form: 'import-equals', node, literal } : undefined;
    }
    case 'TSImportType': {
      const literal = typeImportLiteral(node.argument);
      return literal && wanted(literal.value) ? { form: 'import-type', node, literal } : undefined;
    }
    case 'TSModuleDeclaration':
      return node.id.type === 'StringLiteral' && wanted(node.id.value)
        ? { form: 'augmentation', node, literal: node.id }
        : undefined;
    case 'ImportExpression':
      return isSpecifier(node.source) && wanted(textOf(node.source) ?? '')
        ? { form: 'dynamic-import', node, literal: node.source }
        : undefined;
    case 'CallExpression':
    case 'OptionalCallExpression': {
      const [literal] = node.arguments;
      if (!isSpecifier(literal) || !wanted(textOf(literal) ?? '')) return undefined;
      const form = callForm(node, scopes);
      return form && { form, node, literal };
    }
    default:
      return undefined;
  }
}

/** What a link that is no statement of the file itself cannot be written without. */
const mayBeDeeper = /require|\bimport\s*[./(]|\b(?:module|namespace|declare|global)\b/i;

/** Every link of a file whose specifier is `wanted`, in source order. */
export function moduleLinks(
  tree: File,
  source: string,
  wanted: (specifier: string) => boolean,
  scopes: () => ScopeMap,
): ModuleLink[] {
  const links: ModuleLink[] = [];
  const enter = (node: SyntaxNode) => {
    const link = linkOf(node, wanted, scopes);
    if (link) links.push(link);
  };
  // Most files only import: then the statements are all that has to be looked at.
  if (mayBeDeeper.test(source)) walk(tree.program, enter);
  else tree.program.body.forEach(enter);
  return links;
}
