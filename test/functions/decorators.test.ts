import { describe, expect, it } from 'vitest';
import { AmplitudeAIError, observe, tool } from '../../src/index.ts';
import { MockAmplitudeAI } from '../../src/testing.ts';

const names = (ai: MockAmplitudeAI) =>
  ai.events
    .map(({ event_properties: p }) => p['[Agent] Tool Name'] ?? p['[Agent] Span Name'])
    .filter((name) => name !== undefined);

const thrownBy = (make: () => unknown): AmplitudeAIError => {
  try {
    make();
  } catch (error) {
    if (error instanceof AmplitudeAIError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
};

describe('decorators', () => {
  it('track methods, static and private ones, with this', async () => {
    const ai = new MockAmplitudeAI();
    class Library {
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
      static open(): Library {
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
    }
    await ai
      .agent('bot')
      .session()
      .run(async () => {
        const library = Library.open();
        expect(library).toBeInstanceOf(Library);
        expect(library.count()).toBe(2);
        expect(await library.find('Emma')).toBe(true);
        expect([...library.titles()]).toEqual(['Emma', 'Ulysses']);
        expect(library.add('Dubliners')).toBe(3);
        expect(library.borrow('Ulysses')).toBe(1);
      });
    expect(names(ai)).toEqual(['open', 'count', 'find_book', 'titles', 'shelve', 'borrow']);
    expect(Library.prototype.count.name).toBe('count');
  });

  it('say what to do where they cannot work', () => {
    const field = thrownBy(() => {
      class Wrong {
        // @ts-expect-error A field is no method.
        @tool run = () => 1;
      }
      return new Wrong();
    });
    expect(field).toMatchObject({
      code: 'INVALID_CONFIG',
      message: expect.stringMatching(/run is a field.*run = tool\(fn\)/),
    });
    const getter = thrownBy(() => {
      class Wrong {
        // @ts-expect-error A getter is no method.
        @observe get size() {
          return 1;
        }
      }
      return new Wrong();
    });
    expect(getter.message).toMatch(/@observe works on methods; size is a getter/);
    const accessor = thrownBy(() => {
      class Wrong {
        // @ts-expect-error An accessor is no method.
        @tool({ name: 'size' }) accessor size = 1;
      }
      return new Wrong();
    });
    expect(accessor.message).toMatch(/size is a accessor|size is an accessor/);
    const legacy = thrownBy(() => Reflect.apply(tool, undefined, [{}, 'run', { value: () => 1 }]));
    expect(legacy.message).toMatch(/experimentalDecorators/);
  });

  it.each([undefined, null, 7, 'search', class Search {}])('refuse what is no function: %s', (given) => {
    const error = thrownBy(() => Reflect.apply(tool, undefined, [given]));
    expect(error.code).toBe('INVALID_CONFIG');
    expect(error.message).toMatch(/received (undefined|null|number|string|class Search)/);
    expect(thrownBy(() => Reflect.apply(tool({ name: 'x' }), undefined, [given])).code).toBe('INVALID_CONFIG');
  });
});
