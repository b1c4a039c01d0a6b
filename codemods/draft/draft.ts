import type { File } from '@babel/types';
import { analyzeScopes, type ScopeMap } from '../lib/analyze-scopes.ts';
import type { Diagnostic, Severity } from '../lib/diagnostic.ts';
import type { Edit } from '../lib/edit.ts';
import { type ParseProblem, parse } from '../lib/parse.ts';
import { positionOf } from '../lib/position.ts';
import { eachChild, type SyntaxNode } from '../lib/syntax.ts';
import type { TransformResult } from '../transforms/transform.ts';
import { type Layout, layoutOf } from './layout.ts';
import { OwnImports } from './own-imports.ts';

/**
 * A file and what several rewrites want of it. They put their edits into one draft, so that an import that two of them
 * need is written once.
 */
export class Draft {
  readonly source: string;
  readonly path: string;
  readonly tree: File;
  readonly layout: Layout;
  readonly imports: OwnImports;
  readonly #edits: Edit[] = [];
  readonly #diagnostics: Diagnostic[] = [];
  readonly #touched = new Set<string>();
  #scopes: ScopeMap | undefined;
  #parents: Map<SyntaxNode, SyntaxNode> | undefined;

  constructor(source: string, path: string, tree: File) {
    this.source = source;
    this.path = path;
    this.tree = tree;
    this.layout = layoutOf(source, path, tree);
    this.imports = new OwnImports(source, tree, this.layout);
  }

  get scopes(): ScopeMap {
    this.#scopes ??= analyzeScopes(this.tree);
    return this.#scopes;
  }

  get isChanged(): boolean {
    return this.#edits.length > 0;
  }

  parentOf(node: SyntaxNode): SyntaxNode | undefined {
    if (!this.#parents) {
      const parents = new Map<SyntaxNode, SyntaxNode>();
      const visit = (parent: SyntaxNode) =>
        eachChild(parent, (child) => {
          parents.set(child, parent);
          visit(child);
        });
      visit(this.tree.program);
      this.#parents = parents;
    }
    return this.#parents.get(node);
  }

  textOf(node: SyntaxNode): string {
    return this.source.slice(node.start ?? 0, node.end ?? 0);
  }

  insert(at: number, text: string): void {
    this.#edits.push({ start: at, end: at, text });
  }

  replace(start: number, end: number, text: string): void {
    this.#edits.push({ start, end, text });
  }

  /** Two texts around a node. */
  surround(node: SyntaxNode, before: string, after: string): void {
    this.insert(node.start ?? 0, before);
    this.insert(node.end ?? 0, after);
  }

  say(severity: Severity, code: string, message: string, node: SyntaxNode): void {
    this.tell({ severity, code, message, ...positionOf(node) });
  }

  tell(diagnostic: Diagnostic): void {
    this.#diagnostics.push(diagnostic);
  }

  /** What another rewrite decided of the same text. */
  take({ edits, diagnostics, touched = [] }: TransformResult): void {
    this.#edits.push(...edits);
    this.#diagnostics.push(...diagnostics);
    for (const id of touched) this.#touched.add(id);
  }

  result(): TransformResult {
    // Of insertions at one place the imports come first: what follows may use them at once.
    const edits = [...this.imports.edits(), ...this.#edits];
    const byPlace = (a: Diagnostic, b: Diagnostic) => a.line - b.line || a.column - b.column;
    return { edits, diagnostics: this.#diagnostics.sort(byPlace), touched: [...this.#touched] };
  }
}

/** A draft of a file, or why there can be none: edits beyond imports need a tree that the parser did not have to mend. */
export function openDraft(source: string, path: string): Draft | ParseProblem {
  const parsed = parse(source, path);
  if (!parsed.ok) return parsed.problem;
  const [mended] = parsed.recovered;
  return mended ?? new Draft(source, path, parsed.tree);
}
