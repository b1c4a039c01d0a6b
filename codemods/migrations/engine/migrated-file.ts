import type { File } from '@babel/types';
import type { ProviderFacts } from '../../../src/providers/facts.ts';
import type { Layout } from '../../draft/layout.ts';
import type { ScopeMap } from '../../lib/analyze-scopes.ts';
import type { Diagnostic, Severity } from '../../lib/diagnostic.ts';
import type { Edit } from '../../lib/edit.ts';
import { ownPackage } from '../../lib/own-package.ts';
import { positionOf } from '../../lib/position.ts';
import type { SyntaxNode } from '../../lib/syntax.ts';
import type { Migration } from '../migration.ts';
import type { OwnNames } from './own-names.ts';
import type { ParentOf } from './parents.ts';

/** All that the parts of the engine know of a file. */
export interface MigratedFile {
  readonly source: string;
  readonly tree: File;
  readonly scopes: ScopeMap;
  readonly parentOf: ParentOf;
  readonly layout: Layout;
  readonly row: Migration;
  readonly facts: readonly ProviderFacts[];
}

/** Edits that are made once it is known how the file will call our exports. */
export type Make = (names: OwnNames) => readonly Edit[];

export interface Moved {
  readonly make: Make;
  readonly diagnostics: readonly Diagnostic[];
}

/** Either the edits, or why the code stays as it is. */
export type Verdict = { readonly moved: Moved } | { readonly stays: Diagnostic };

export function diagnose(severity: Severity, code: string, message: string, node: SyntaxNode): Diagnostic {
  return { severity, code, message, ...positionOf(node) };
}

export const stay = (code: string, message: string, node: SyntaxNode): Verdict => ({
  stays: diagnose('action', code, message, node),
});

/** The module that a fate's `of` means: one of ours, or the drop-in of a provider row. */
export function moduleFor(of: string, { facts }: MigratedFile): string {
  const row = facts.find(({ id }) => id === of);
  return row ? `${ownPackage}/${row.dropin}` : of;
}
