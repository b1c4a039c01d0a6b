import { copyFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { defineConfig } from 'tsdown';
import { transforms } from './codemods/transforms/index.ts';
import { buildViewer } from './scripts/build-viewer.ts';
import { leanTypescript } from './scripts/lean-typescript.ts';
import { listBundled, noteBundled } from './scripts/list-bundled.ts';
import { frameworkFacts } from './src/frameworks/all-facts.ts';
import { allFacts } from './src/providers/all-facts.ts';

const dropins = [...allFacts, ...frameworkFacts].map(({ dropin }) => dropin);

/** Commands that are also programs of their own. Files, since launchers of some package managers hide their own name. */
const ownBins = ['init', 'doctor', 'instrument', 'register-catalog'];

/** Each is also a transform for jscodeshift's own command. */
const transformNames = transforms.map(({ name }) => name);

/** What an app imports, by subpath, in both formats. The register hook is another program in each. */
const entries = {
  index: 'src/index.ts',
  testing: 'src/testing.ts',
  import: 'src/import/index.ts',
  dialects: 'src/dialects/index.ts',
  observability: 'src/observability/index.ts',
  jest: 'src/jest.ts',
  express: 'src/http/express.ts',
  fastify: 'src/http/fastify.ts',
  hono: 'src/http/hono.ts',
  koa: 'src/http/koa.ts',
  next: 'src/http/next.ts',
  serverless: 'src/http/serverless.ts',
  langchain: 'src/frameworks/langchain/index.ts',
  llamaindex: 'src/frameworks/llamaindex/index.ts',
  'openai-agents': 'src/frameworks/openai-agents/index.ts',
  'anthropic-tools': 'src/frameworks/anthropic-tools/index.ts',
  'claude-agent-sdk': 'src/frameworks/claude-agent-sdk/index.ts',
  mastra: 'src/frameworks/mastra/index.ts',
  'mcp-client': 'src/frameworks/mcp-client/index.ts',
  'vercel-ai': 'src/frameworks/vercel-ai/index.ts',
  opentelemetry: 'src/otel/index.ts',
  plugins: 'src/plugins/index.ts',
  tracking: 'src/tracking/index.ts',
};
const esm = { ...entries, vitest: 'src/vitest.ts', register: 'src/register.ts' };
const cjs = { ...entries, register: 'src/register-cjs.ts' };

/** What the app brings itself: the SDKs, and the frameworks of itself and its tests. */
const outside: (string | RegExp)[] = [
  ...allFacts.map(({ package: { name } }) => name),
  'vitest',
  '@jest/globals',
  'expect',
  /^@langchain\/core/,
  /^@llamaindex\/core/,
  '@openai/agents',
  '@anthropic-ai/claude-agent-sdk',
  /^@mastra\/core/,
  '@opentelemetry/api',
  'ai',
];

/** What an app loads. What it brings itself and the two dependencies stay outside. */
const library = {
  platform: 'node' as const,
  target: 'node20',
  fixedExtension: true,
  deps: { neverBundle: outside },
};

/**
 * Declarations import those of the root's clients, which are shipped as they are: a bundler of declarations loses the
 * comments that let them name SDKs that are not installed.
 */
const declaredClients = (extension: 'mjs' | 'cjs') => ({
  name: 'declared clients',
  resolveId: {
    order: 'pre' as const,
    handler: (id: string, importer: string | undefined) =>
      /^\.\.?\/clients\.ts$/.test(id) && importer && /\.d\.[cm]?ts$/.test(importer)
        ? { id: `./clients.${extension}`, external: true }
        : undefined,
  },
});

/** CommonJS has a `require` of its own. */
const commonJsLoader = {
  name: 'loader of CommonJS',
  resolveId: {
    order: 'pre' as const,
    handler: (id: string) => (id === './load-dropin.ts' ? resolve('src/instrument/load-dropin-cjs.ts') : undefined),
  },
};

/** The CommonJS drop-ins and all their declarations are as small as files get: they are shipped as they are. */
async function copyDropins(): Promise<void> {
  const files = dropins.flatMap((name) => [`${name}.cjs`, `${name}.d.mts`, `${name}.d.cts`]);
  await Promise.all([
    ...files.map((file) => copyFile(`src/dropins/${file}`, `dist/${file}`)),
    ...['clients.d.mts', 'clients.d.cts'].map((file) => copyFile(`src/${file}`, `dist/${file}`)),
  ]);
}

export default defineConfig([
  {
    ...library,
    name: 'library, ESM',
    clean: true,
    format: 'esm',
    entry: { ...esm, ...Object.fromEntries(dropins.map((name) => [name, `src/dropins/${name}.ts`])) },
    plugins: [declaredClients('mjs'), listBundled],
    dts: { entry: Object.values(esm) },
  },
  {
    ...library,
    name: 'library, CommonJS',
    clean: false,
    format: 'cjs',
    entry: { ...cjs, internal: 'src/internal.ts' },
    // Left alone, the bundler puts its own helpers into an entry, and the core then requires that entry in a circle.
    outputOptions: { codeSplitting: { groups: [{ name: 'interop', test: /rolldown[:/\\]runtime/ }] } },
    plugins: [commonJsLoader, listBundled],
    // Declarations of CommonJS are built without the plug-ins of this configuration.
    inputOptions: (options, _, { cjsDts }) =>
      cjsDts ? { ...options, plugins: [declaredClients('cjs'), options.plugins] } : options,
    dts: { entry: Object.values(cjs) },
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
    entry: {
      cli: 'src/cli/bin.ts',
      ...Object.fromEntries(ownBins.map((name) => [name, `src/cli/bin-${name}.ts`])),
      mcp: 'src/mcp/bin.ts',
      'register-tools': 'src/mcp/register-tools.ts',
      codemod: 'codemods/bin.ts',
      'codemods/index': 'codemods/index.ts',
      ...Object.fromEntries(transformNames.map((name) => [`codemods/${name}`, `codemods/transforms/${name}.ts`])),
    },
    outDir: 'dist/toolkit',
    shims: true,
    plugins: [leanTypescript, listBundled],
    alias: {
      // Its main file asks for its parts in a way that no bundler can follow.
      'jsonc-parser': resolve('node_modules/jsonc-parser/lib/esm/main.js'),
      '@modelcontextprotocol/server/_shims': resolve('src/mcp/sdk-shims.ts'),
    },
    deps: { alwaysBundle: [/.*/] },
    dts: false,
    hooks: { 'build:done': async () => noteBundled(await buildViewer('dist/toolkit/viewer')) },
  },
  {
    name: 'toolkit, declarations',
    platform: 'node',
    target: 'node20',
    fixedExtension: true,
    clean: false,
    format: 'esm',
    entry: { 'codemods/index': 'codemods/index.ts', 'register-tools': 'src/mcp/register-tools.ts' },
    outDir: 'dist/toolkit',
    // Nothing that is public names a type of these.
    deps: { neverBundle: ['ts-morph', 'zod', /^@babel\//, /^@modelcontextprotocol\//] },
    dts: { emitDtsOnly: true },
  },
]);
