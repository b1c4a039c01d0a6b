import { copyFile } from 'node:fs/promises';
import { defineConfig } from 'tsdown';
import { allFacts } from './src/providers/all-facts.ts';

const dropins = allFacts.map(({ dropin }) => dropin);

/** Adapters of web frameworks: types of them only. */
const adapters = ['express', 'fastify', 'hono', 'koa', 'next', 'serverless'];
const adapterEntries = Object.fromEntries(adapters.map((name) => [name, `src/http/${name}.ts`]));

/** What an app loads. SDKs and the two dependencies stay outside. */
const library = {
  platform: 'node',
  target: 'node20',
  fixedExtension: true,
  deps: { neverBundle: allFacts.map(({ package: { name } }) => name) },
} as const;

/** The CommonJS drop-ins and all their declarations are as small as files get: they are shipped as they are. */
async function copyDropins(): Promise<void> {
  const files = dropins.flatMap((name) => [`${name}.cjs`, `${name}.d.mts`, `${name}.d.cts`]);
  await Promise.all(files.map((file) => copyFile(`src/dropins/${file}`, `dist/${file}`)));
}

export default defineConfig([
  {
    ...library,
    name: 'library, ESM',
    clean: true,
    format: 'esm',
    entry: {
      index: 'src/index.ts',
      testing: 'src/testing.ts',
      register: 'src/register.ts',
      ...Object.fromEntries(dropins.map((name) => [name, `src/dropins/${name}.ts`])),
      ...adapterEntries,
    },
    dts: { entry: ['src/index.ts', 'src/testing.ts', 'src/register.ts', ...Object.values(adapterEntries)] },
  },
  {
    ...library,
    name: 'library, CommonJS',
    clean: false,
    format: 'cjs',
    entry: {
      index: 'src/index.ts',
      testing: 'src/testing.ts',
      register: 'src/register-cjs.ts',
      internal: 'src/internal.ts',
      ...adapterEntries,
    },
    // Left alone, the bundler puts its own helpers into an entry, and the core then requires that entry in a circle.
    outputOptions: { codeSplitting: { groups: [{ name: 'interop', test: /rolldown[:/\\]runtime/ }] } },
    dts: { entry: ['src/index.ts', 'src/testing.ts', 'src/register-cjs.ts', ...Object.values(adapterEntries)] },
    hooks: { 'build:done': copyDropins },
  },
  {
    // The faces that developers run. Bundled whole: an app that only tracks installs none of it, and a start is fast.
    name: 'toolkit',
    platform: 'node',
    target: 'node20',
    fixedExtension: true,
    clean: false,
    format: 'esm',
    minify: { compress: true, mangle: { keepNames: true }, codegen: { removeWhitespace: true } },
    entry: { cli: 'src/cli/bin.ts', mcp: 'src/mcp/bin.ts', codemod: 'codemods/bin.ts' },
    outDir: 'dist/toolkit',
    shims: true,
    deps: { alwaysBundle: [/.*/] },
    dts: false,
  },
]);
