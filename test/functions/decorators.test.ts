import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { tsImport } from 'tsx/esm/api';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AmplitudeAIError, observe, tool } from '../../src/index.ts';
import { MockAmplitudeAI } from '../../src/testing.ts';

type Decorated = typeof import('./decorated.ts');
const source = new URL('./decorated.ts', import.meta.url);

/** As the two kinds of tools do that apps are compiled with; the result is run by Node itself. */
const compilers: Record<string, (folder: string) => Promise<Decorated>> = {
  tsc: async (folder) => {
    const { outputText } = ts.transpileModule(await readFile(source, 'utf8'), {
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
    });
    const file = join(folder, 'decorated.mjs');
    await writeFile(file, outputText);
    return import(/* @vite-ignore */ pathToFileURL(file).href);
  },
  tsx: () => tsImport(source.href, import.meta.url),
};

const thrownBy = (make: () => unknown): AmplitudeAIError => {
  try {
    make();
  } catch (error) {
    if (error instanceof AmplitudeAIError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
};

describe.each(Object.entries(compilers))('decorators, compiled by %s', (_, compile) => {
  let folder: string;
  let decorated: Decorated;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'decorated-'));
    decorated = await compile(folder);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('track methods, static and private ones, with this', async () => {
    const ai = new MockAmplitudeAI();
    const Library = decorated.library({ tool, observe });
    await ai
      .agent('bot')
      .session()
      .run(async () => {
        const books = Library.open();
        expect(books).toBeInstanceOf(Library);
        expect(books.count()).toBe(2);
        expect(await books.find('Emma')).toBe(true);
        expect([...books.titles()]).toEqual(['Emma', 'Ulysses']);
        expect(books.add('Dubliners')).toBe(3);
        expect(books.borrow('Ulysses')).toBe(1);
      });
    const names = ai.events.map(({ event_properties: p }) => p['[Agent] Tool Name'] ?? p['[Agent] Span Name']);
    expect(names).toEqual(['open', 'count', 'find_book', 'titles', 'shelve', 'borrow', undefined]);
    expect(Library.prototype.count.name).toBe('count');
  });

  it.each([
    ['field', /@tool works on methods; run is a field: write run = tool\(fn\)/],
    ['getter', /@observe works on methods; size is a getter/],
    ['accessor', /@tool works on methods; size is an accessor/],
    ['class', /@tool works on methods; Wrong is a class/],
  ] as const)('say what to do on a %s', (kind, message) => {
    expect(thrownBy(() => decorated.misplaced[kind]({ tool, observe }))).toMatchObject({
      code: 'INVALID_CONFIG',
      message: expect.stringMatching(message),
    });
  });
});

describe('tool() and observe()', () => {
  it('say so when they are compiled as legacy decorators', () => {
    const source = 'export const legacy = (tool) => { class Wrong { @tool run() {} } return Wrong; }';
    const { outputText } = ts.transpileModule(source, {
      compilerOptions: {
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.CommonJS,
        experimentalDecorators: true,
      },
    });
    const module: { legacy?: (decorator: typeof tool) => unknown } = {};
    new Function('exports', outputText)(module);
    expect(thrownBy(() => module.legacy?.(tool)).message).toMatch(/experimentalDecorators/);
  });

  it.each([undefined, null, 7, 'search', class Search {}])('refuse what is no function: %s', (given) => {
    for (const way of [tool, observe]) {
      const error = thrownBy(() => Reflect.apply(way, undefined, [given]));
      expect(error.code).toBe('INVALID_CONFIG');
      expect(error.message).toMatch(/received (undefined|null|number|string|class Search)/);
      expect(thrownBy(() => Reflect.apply(way({ name: 'x' }), undefined, [given])).code).toBe('INVALID_CONFIG');
    }
  });
});
