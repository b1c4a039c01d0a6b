import type { ts } from 'ts-morph';
import type { Unparsed } from '../report.ts';
import type { Definition } from './definition.ts';

export interface Scope {
  readonly values: Map<string, ts.Node[]>;
  readonly types: Map<string, ts.Node[]>;
}

/** Stands for the name of a property that is computed, in the table of writes. */
export const anyKey = '[]';
/** Stands for every property of what is assigned, in the table of writes. */
export const allKeys = '{}';

/** `target.name = value`. */
export interface PropertyWrite extends Definition {
  readonly target: ts.Expression;
}

export type Exported =
  | { readonly kind: 'local'; readonly name: string; readonly at: ts.Node; readonly typeOnly: boolean }
  | { readonly kind: 'expression'; readonly node: ts.Expression }
  | { readonly kind: 'declaration'; readonly node: ts.Node }
  | { readonly kind: 'from'; readonly specifier: string; readonly name: string; readonly typeOnly: boolean }
  | { readonly kind: 'all-from'; readonly specifier: string };

/** One file, walked once: what it declares, assigns, calls, gives back and exports. */
export interface ModuleIndex {
  readonly file: string;
  readonly source: ts.SourceFile;
  readonly inTest: boolean;
  /** The file has a syntax error: the tree holds what the parser could read around it. */
  readonly isRecovered: boolean;
  readonly scopes: ReadonlyMap<ts.Node, Scope>;
  readonly calls: readonly (ts.CallExpression | ts.NewExpression)[];
  readonly classes: readonly ts.ClassLikeDeclaration[];
  readonly assignments: ReadonlyMap<string, readonly (Definition & { readonly target: ts.Identifier })[]>;
  readonly writes: ReadonlyMap<string, readonly PropertyWrite[]>;
  readonly returns: ReadonlyMap<ts.Node, readonly ts.Expression[]>;
  /** By generator. */
  readonly yields: ReadonlyMap<ts.Node, readonly ts.YieldExpression[]>;
  readonly exports: ReadonlyMap<string, readonly Exported[]>;
  /** Specifiers of `export * from`. */
  readonly stars: readonly string[];
  /** Right sides of `module.exports =` and `export =`. */
  readonly whole: readonly ts.Expression[];
}

export type Parsed =
  | { readonly kind: 'index'; readonly index: ModuleIndex }
  | { readonly kind: 'fault'; readonly fault: Unparsed };
