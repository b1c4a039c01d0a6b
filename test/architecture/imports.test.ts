import { describe, expect, it } from 'vitest';
import { allFacts } from '../../src/providers/all-facts.ts';
import { type Import, importsOf, sourcesIn } from './sources.ts';

/** Which layer may import which. One way: whatever is not named here is a mistake. */
const layers: Record<string, readonly string[]> = {
  'schema/generated': ['schema'],
  schema: ['schema/generated'],
  'src/core': ['schema', 'schema/generated'],
  'src/providers': ['schema', 'schema/generated'],
  'src/instrument': ['schema', 'schema/generated', 'src/core', 'src/providers'],
  'src/functions': ['schema', 'src/core'],
  'src/frameworks': ['schema', 'schema/generated', 'src/core', 'src/functions', 'src/providers', 'src/instrument'],
  'src/otel': ['schema', 'schema/generated', 'src/core', 'src/providers', 'src/frameworks'],
  'src/relay': ['schema', 'schema/generated', 'src/core', 'src/dialects', 'src/otel'],
  'src/dropins': ['src/instrument', 'src/providers', 'src/frameworks'],
  'src/http': ['src/core'],
  'src/plugins': ['schema', 'schema/generated', 'src/core'],
  'src/tracking': [
    'schema',
    'schema/generated',
    'src/core',
    'src/providers',
    'src/instrument',
    'src/dialects',
    'src/plugins',
  ],
  'src/inbox': [],
  'src/viewer': ['src/inbox'],
  'src/inbox/command': ['schema', 'src/core', 'src/inbox', 'src/viewer'],
  'src/import': ['schema', 'schema/generated', 'src/core'],
  'src/detected': ['src/providers', 'src/frameworks'],
  'src/analyze': ['src/providers', 'src/frameworks', 'src/detected'],
  codemods: ['src/providers', 'src/frameworks', 'src/analyze'],
  'src/dialects': ['schema', 'schema/generated', 'src/core'],
  'src/observability': ['schema', 'src/core', 'src/dialects', 'src/dropins', 'src/frameworks', 'src/instrument', 'src'],
  'src/catalog': ['schema/generated'],
  'src/setup': ['src/core', 'src/providers', 'src/inbox', 'codemods'],
  'src/actions': [
    'schema',
    'schema/generated',
    'src/core',
    'src/providers',
    'src/analyze',
    'src/catalog',
    'src/inbox',
    'src/setup',
    'codemods',
  ],
  'src/cli': [
    'src/actions',
    'src/core',
    'src/import',
    'src/inbox/command',
    'src/mcp',
    'src/relay',
    'src/setup',
    'codemods',
  ],
  'src/mcp': ['src/actions', 'src/core', 'schema/generated'],
  src: ['schema', 'schema/generated', 'src/core', 'src/functions', 'src/providers', 'src/instrument', 'src/frameworks'],
};

const names = Object.keys(layers).sort((a, b) => b.length - a.length);
const layerOf = (path: string) => names.find((name) => path.startsWith(`${name}/`));
const imports = sourcesIn('schema', 'src', 'codemods').flatMap(importsOf);
const show = ({ from, line, to }: Import) => `${from}:${line} imports ${to}`;
const isOurs = ({ to }: Import) => layerOf(to) !== undefined;

/** Heavy or foreign packages, and the layers that may reach them. */
const confined: Record<string, readonly string[]> = {
  zod: ['schema', 'src/actions', 'src/cli', 'src/import', 'src/mcp'],
  'ts-morph': ['src/analyze'],
  jscodeshift: ['codemods'],
  '@modelcontextprotocol/server': ['src/mcp'],
  '@amplitude/analytics-node': ['src/core'],
  '@pydantic/genai-prices': ['src/core', 'src/observability', 'src'],
  '@opentelemetry/api': ['src/otel'],
  protobufjs: ['src/relay'],
};

/** What a row's contract runs is for tests, and in no package. */
const isContract = (file: string) => /^src\/providers\/[^/]+\/contract\//.test(file);

describe('imports', () => {
  it('go one way between the layers', () => {
    const wrong = imports.filter((entry) => {
      const [from, to] = [layerOf(entry.from), layerOf(entry.to)];
      return isOurs(entry) && from !== to && !layers[from ?? '']?.includes(to ?? '');
    });
    expect(wrong.map(show)).toEqual([]);
  });

  it('of the core never reach zod through the schema: it takes types and generated data only', () => {
    const wrong = imports.filter(
      ({ from, to, isType }) =>
        /^src\/(core|providers|instrument|dropins|[^/]+\.ts)/.test(from) &&
        to.startsWith('schema/') &&
        !to.startsWith('schema/generated/') &&
        !isType,
    );
    expect(wrong.map(show)).toEqual([]);
  });

  it.each(Object.entries(confined))('of %s come from its own layers alone', (name, allowed) => {
    const reach = imports.filter(({ to }) => to === name || to.startsWith(`${name}/`));
    expect(reach.length).toBeGreaterThan(0);
    const wrong = reach.filter(({ from }) => !isContract(from) && !allowed.includes(layerOf(from) ?? ''));
    expect(wrong.map(show)).toEqual([]);
  });

  it('of provider SDKs are types everywhere but in the drop-ins and in contracts, which no app loads', () => {
    const isContract = (from: string) => /^src\/providers\/[^/]+\/contract\//.test(from);
    const sdks = allFacts.map(({ package: { name } }) => name);
    const wrong = imports.filter(
      ({ from, to, isType }) =>
        sdks.some((name) => to === name || to.startsWith(`${name}/`)) &&
        !isType &&
        !isContract(from) &&
        // Declarations load nothing.
        !/\.d\.[cm]ts$/.test(from) &&
        layerOf(from) !== 'src/dropins',
    );
    expect(wrong.map(show)).toEqual([]);
  });

  it('are seen by this test in every form', () => {
    const text = `import a from './a.ts';\nimport type { B } from './b.ts';\nimport {\n  c,\n} from './c.ts';\nexport * from 'd';\nconst e = await import('e');`;
    expect(importsOf({ file: 'src/x.ts', text }).map(({ to, isType, isDynamic }) => [to, isType, isDynamic])).toEqual([
      ['src/a.ts', false, false],
      ['src/b.ts', true, false],
      ['src/c.ts', false, false],
      ['d', false, false],
      ['e', false, true],
    ]);
  });
});
