import type { Identifier, JSXIdentifier } from '@babel/types';
import type { SyntaxNode } from './syntax.ts';

/** `type`: TypeScript and Flow erase it. `value`: it is there at run time. */
export type UseKind = 'value' | 'type';

export interface Use {
  readonly node: Identifier | JSXIdentifier;
  readonly parent: SyntaxNode;
  readonly kind: UseKind;
}

export interface Binding {
  readonly name: string;
  /** The node that introduces the name: an import declaration, a declarator, a function … */
  readonly declaration: SyntaxNode;
  readonly uses: Use[];
}

/** One lexical scope. Names of types are apart: `type X` shadows only types. */
export class Scope {
  readonly parent: Scope | undefined;
  readonly holdsVar: boolean;
  readonly #values = new Map<string, Binding>();
  readonly #types = new Set<string>();

  constructor(parent: Scope | undefined, holdsVar: boolean) {
    this.parent = parent;
    this.holdsVar = holdsVar;
  }

  declare(name: string, declaration: SyntaxNode): Binding {
    const known = this.#values.get(name);
    if (known) return known;
    const binding: Binding = { name, declaration, uses: [] };
    this.#values.set(name, binding);
    return binding;
  }

  declareType(name: string): void {
    this.#types.add(name);
  }

  /** `var` and sloppy functions belong to the nearest function or module. */
  varScope(): Scope {
    return this.holdsVar || !this.parent ? this : this.parent.varScope();
  }

  resolve(name: string, kind: UseKind): Binding | undefined {
    const found = this.#values.get(name);
    if (found) return found;
    if (kind === 'type' && this.#types.has(name)) return undefined;
    return this.parent?.resolve(name, kind);
  }
}
