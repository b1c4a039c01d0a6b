import type { File, StringLiteral } from '@babel/types';
import type { ScopeMap } from '../../lib/analyze-scopes.ts';
import { type ModuleLink, moduleLinks, textOf } from '../../lib/module-links.ts';
import type { UseKind } from '../../lib/scope.ts';
import type { SyntaxNode } from '../../lib/syntax.ts';
import { isTypeKind } from '../../transforms/swap-imports/imported-names.ts';
import type { MigratedModule, Migration } from '../migration.ts';
import { nameOfKey, type ParentOf } from './parents.ts';

export interface ToolUse {
  readonly exported: string;
  /** The expression that stands for the export: a name, or a member of a namespace. */
  readonly node: SyntaxNode;
  readonly parent: SyntaxNode | undefined;
  readonly kind: UseKind;
}

/** One name that a file takes from the tool. */
export interface Taken {
  /** `*` for all of the module. */
  readonly exported: string;
  readonly local: string;
  readonly isType: boolean;
  readonly node: SyntaxNode;
  readonly uses: readonly ToolUse[];
}

/** A statement that takes names from the tool. */
export interface Place {
  readonly module: MigratedModule;
  readonly literal: StringLiteral;
  readonly statement: SyntaxNode;
  readonly form: 'import' | 'require' | 'await-import';
  readonly isTypeImport: boolean;
  readonly taken: readonly Taken[];
}

export type Found = { readonly place: Place } | { readonly unhandled: SyntaxNode; readonly specifier: string };

const isBelow = (specifier: string, pattern: string) =>
  pattern.endsWith('/*') ? specifier.startsWith(pattern.slice(0, -1)) : specifier === pattern;

function moduleOf(specifier: string, row: Migration): MigratedModule | undefined {
  return row.modules.find(({ specifiers }) => specifiers.some((pattern) => isBelow(specifier, pattern)));
}

interface Reader {
  readonly source: string;
  readonly scopes: ScopeMap;
  readonly parentOf: ParentOf;
}

/** The export that a member of a namespace is, past namespaces inside of it. */
function memberOf(
  node: SyntaxNode,
  parent: SyntaxNode | undefined,
  module: MigratedModule,
  parentOf: ParentOf,
): Omit<ToolUse, 'kind'> | undefined {
  if (parent?.type !== 'MemberExpression' && parent?.type !== 'OptionalMemberExpression') return undefined;
  const name = parent.object === node ? nameOfKey(parent.property, parent.computed) : undefined;
  if (name === undefined) return undefined;
  const above = parentOf(parent);
  const inner = module.namespaces?.includes(name) ? memberOf(parent, above, module, parentOf) : undefined;
  return inner ?? { exported: name, node: parent, parent: above };
}

function usesOf(local: SyntaxNode, exported: string, module: MigratedModule, { scopes, parentOf }: Reader): ToolUse[] {
  const isWhole = exported === '*' || module.namespaces?.includes(exported);
  return (scopes.bindingOf(local)?.uses ?? []).map(({ node, parent, kind }): ToolUse => {
    if (!isWhole) return { exported, node, parent, kind };
    const member = memberOf(node, parent, module, parentOf);
    if (member) return { ...member, kind };
    if (parent.type === 'TSQualifiedName' && parent.right.type === 'Identifier') {
      return { exported: parent.right.name, node: parent, parent: parentOf(parent), kind: 'type' };
    }
    return { exported: '*', node, parent, kind };
  });
}

function fromImport(link: ModuleLink & { form: 'import' }, module: MigratedModule, reader: Reader): Place | undefined {
  const { node, literal } = link;
  if (node.specifiers.length === 0) return undefined;
  const taken = node.specifiers.map((specifier): Taken => {
    const { local } = specifier;
    let exported = '*';
    if (specifier.type === 'ImportDefaultSpecifier') exported = 'default';
    if (specifier.type === 'ImportSpecifier') exported = nameOfKey(specifier.imported, false) ?? '*';
    const isType = specifier.type === 'ImportSpecifier' && isTypeKind(specifier.importKind);
    return { exported, local: local.name, isType, node: specifier, uses: usesOf(local, exported, module, reader) };
  });
  return { module, literal, statement: node, form: 'import', isTypeImport: isTypeKind(node.importKind), taken };
}

function takenBy(id: SyntaxNode, module: MigratedModule, reader: Reader): Taken[] | undefined {
  const one = (exported: string, local: SyntaxNode, node: SyntaxNode): Taken[] =>
    local.type === 'Identifier'
      ? [{ exported, local: local.name, isType: false, node, uses: usesOf(local, exported, module, reader) }]
      : [];
  if (id.type === 'Identifier') return one('*', id, id);
  if (id.type !== 'ObjectPattern') return undefined;
  const taken = id.properties.flatMap((property) => {
    if (property.type !== 'ObjectProperty') return [];
    const exported = nameOfKey(property.key, property.computed);
    return exported === undefined ? [] : one(exported, property.value, property);
  });
  return taken.length === id.properties.length && taken.length > 0 ? taken : undefined;
}

function fromCall(
  link: ModuleLink & { form: 'require' | 'dynamic-import' },
  module: MigratedModule,
  reader: Reader,
): Place | undefined {
  const { parentOf } = reader;
  const { literal } = link;
  if (literal.type !== 'StringLiteral') return undefined;
  const awaited = link.form === 'dynamic-import' ? parentOf(link.node) : link.node;
  if (!awaited || (link.form === 'dynamic-import' && awaited.type !== 'AwaitExpression')) return undefined;
  const form = link.form === 'require' ? 'require' : 'await-import';
  const above = parentOf(awaited);
  const isMember = above?.type === 'MemberExpression' && above.object === awaited;
  const declarator = isMember ? parentOf(above) : above;
  const statement = declarator && parentOf(declarator);
  if (declarator?.type !== 'VariableDeclarator' || statement?.type !== 'VariableDeclaration') return undefined;
  if (statement.declarations.length !== 1) return undefined;
  const { id } = declarator;
  const base = { module, literal, statement, form, isTypeImport: false } as const;
  if (!isMember) {
    const taken = takenBy(id, module, reader);
    return taken && { ...base, taken };
  }
  const exported = nameOfKey(above.property, above.computed);
  if (exported === undefined || id.type !== 'Identifier') return undefined;
  const uses = usesOf(id, exported, module, reader);
  return { ...base, taken: [{ exported, local: id.name, isType: false, node: id, uses }] };
}

function placeOf(link: ModuleLink, module: MigratedModule, reader: Reader): Place | undefined {
  if (link.form === 'import') return fromImport(link, module, reader);
  if (link.form === 'require' || link.form === 'dynamic-import') {
    return fromCall({ ...link, form: link.form }, module, reader);
  }
  return undefined;
}

/** Every place where a file takes something from the tool. */
export function placesIn(tree: File, row: Migration, reader: Reader): Found[] {
  const { source } = reader;
  const links = moduleLinks(
    tree,
    source,
    (specifier) => moduleOf(specifier, row) !== undefined,
    () => reader.scopes,
  );
  return links.flatMap((link): Found[] => {
    const specifier = textOf(link.literal) ?? '';
    const module = moduleOf(specifier, row);
    if (!module || link.form === 'resolve' || link.form === 'augmentation') return [];
    const place = placeOf(link, module, reader);
    return [place ? { place } : { unhandled: link.literal, specifier }];
  });
}
