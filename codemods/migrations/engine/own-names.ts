import type { File } from '@babel/types';
import type { ScopeMap } from '../../lib/analyze-scopes.ts';
import { type SyntaxNode, walk } from '../../lib/syntax.ts';
import { isTypeKind } from '../../transforms/swap-imports/imported-names.ts';
import { nameOfKey } from './parents.ts';

/** A statement that takes names from a module already, to which more can be added. */
export interface OwnImport {
  readonly module: string;
  /** Behind which a further name goes. */
  readonly last: SyntaxNode;
  readonly form: 'import' | 'require';
}

interface Wanted {
  readonly name: string;
  readonly local: string;
}

const capital = (name: string) => name.slice(0, 1).toUpperCase() + name.slice(1);

/** The names by which a file calls exports of ours: those that it has, and those that it will need. */
export class OwnNames {
  readonly #declared = new Set<string>();
  readonly #known = new Map<string, string>();
  readonly #wanted = new Map<string, Wanted[]>();
  readonly imports: OwnImport[] = [];

  constructor(tree: File, scopes: ScopeMap, isGone: (identifier: SyntaxNode) => boolean) {
    walk(tree.program, (node) => {
      if (node.type === 'Identifier' && scopes.bindingOf(node) && !isGone(node)) this.#declared.add(node.name);
    });
    for (const statement of tree.program.body) this.#read(statement);
  }

  #read(statement: SyntaxNode): void {
    if (statement.type === 'ImportDeclaration' && !isTypeKind(statement.importKind)) {
      const module = statement.source.value;
      for (const specifier of statement.specifiers) {
        if (specifier.type !== 'ImportSpecifier') continue;
        const name = nameOfKey(specifier.imported, false);
        if (!isTypeKind(specifier.importKind)) this.#known.set(`${module} ${name}`, specifier.local.name);
      }
      const last = statement.specifiers.at(-1);
      if (last?.type === 'ImportSpecifier') this.imports.push({ module, last, form: 'import' });
    }
    if (statement.type !== 'VariableDeclaration') return;
    for (const { id, init } of statement.declarations) {
      if (id.type !== 'ObjectPattern' || init?.type !== 'CallExpression') continue;
      const [literal] = init.arguments;
      const isRequire = init.callee.type === 'Identifier' && init.callee.name === 'require';
      if (!isRequire || literal?.type !== 'StringLiteral') continue;
      for (const property of id.properties) {
        if (property.type !== 'ObjectProperty' || property.value.type !== 'Identifier') continue;
        this.#known.set(`${literal.value} ${nameOfKey(property.key, property.computed)}`, property.value.name);
      }
      const last = id.properties.at(-1);
      if (last) this.imports.push({ module: literal.value, last, form: 'require' });
    }
  }

  /** What the file calls an export of ours; asked for, it is imported if it was not. */
  local(module: string, name: string): string {
    const key = `${module} ${name}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const local = this.free(name);
    this.#known.set(key, local);
    this.#declared.add(local);
    this.#wanted.set(module, [...(this.#wanted.get(module) ?? []), { name, local }]);
    return local;
  }

  /** A name for something that is made in the file; the same whenever it is asked for. */
  own(name: string): string {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const local = this.free(name);
    this.#known.set(name, local);
    this.#declared.add(local);
    return local;
  }

  /** The same, and whether it is asked for the first time, so that it has to be made. */
  toMake(name: string): { readonly local: string; readonly isNew: boolean } {
    const isNew = !this.#known.has(name);
    return { local: this.own(name), isNew };
  }

  /** The name itself, or one of ours where the file has something else of that name. */
  free(name: string): string {
    if (!this.#declared.has(name)) return name;
    const ours = `amplitude${capital(name)}`;
    return this.#declared.has(ours) ? this.free(`${ours}2`) : ours;
  }

  get wanted(): ReadonlyMap<string, readonly Wanted[]> {
    const byName = (a: Wanted, b: Wanted) => (a.name < b.name ? -1 : 1);
    return new Map([...this.#wanted].map(([module, list]) => [module, [...list].sort(byName)]));
  }
}
