import type { observe, tool } from '../../src/index.ts';

/**
 * Classes with decorators. The test compiles this file, since its runner hands decorators on to Node, which does not
 * know them yet; hence no import of values.
 */
export interface Decorators {
  readonly tool: typeof tool;
  readonly observe: typeof observe;
}

export function library({ tool, observe }: Decorators) {
  return class Library {
    readonly #books = ['Emma', 'Ulysses'];

    @tool
    count(): number {
      return this.#books.length;
    }

    @tool({ name: 'find_book' })
    async find(title: string): Promise<boolean> {
      return this.#books.includes(title);
    }

    @observe
    static open() {
      return new this();
    }

    @observe({ name: 'titles' })
    *titles(): Generator<string> {
      yield* this.#books;
    }

    @tool
    #shelve(title: string): number {
      return this.#books.push(title);
    }

    add(title: string): number {
      return this.#shelve(title);
    }

    borrow = tool((title: string) => this.#books.indexOf(title), { name: 'borrow' });
  };
}

/** Where decorators cannot work. */
export const misplaced = {
  field: ({ tool }: Decorators) => {
    class Wrong {
      // @ts-expect-error A field is no method.
      @tool
      run = () => 1;
    }
    return Wrong;
  },
  getter: ({ observe }: Decorators) => {
    class Wrong {
      @observe
      get size() {
        return 1;
      }
    }
    return Wrong;
  },
  accessor: ({ tool }: Decorators) => {
    class Wrong {
      // @ts-expect-error An accessor is no method.
      @tool({ name: 'size' })
      accessor size = 1;
    }
    return Wrong;
  },
  class: ({ tool }: Decorators) => {
    // @ts-expect-error A class is no method.
    @tool
    class Wrong {}
    return Wrong;
  },
};
