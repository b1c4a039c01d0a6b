import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { rolldown } from 'rolldown';

const analyser = 'src/analyze';
/** It needs the checker too, and with it all of TypeScript. */
const whole = join('types', 'bundled-checker.ts');
const id = '\0lean-typescript';
const inner = '\0typescript as a module';

/** What every `ts.<name>` of the analyser asks for. */
function namesAsked(): Set<string> {
  const files = readdirSync(analyser, { recursive: true, encoding: 'utf8' });
  const sources = files.filter((file) => file.endsWith('.ts') && file !== whole);
  return new Set(
    sources.flatMap((file) =>
      [...readFileSync(join(analyser, file), 'utf8').matchAll(/\bts\.(\w+)/g)].map(([, name = '']) => name),
    ),
  );
}

/** The TypeScript of ts-morph, so that a tree has the same kinds as the checker's. */
function typescriptFile(): string {
  const own = createRequire(import.meta.url);
  return join(createRequire(own.resolve('ts-morph')).resolve('@ts-morph/common'), '../typescript.js');
}

interface Unwrapped {
  readonly code: string;
  readonly exports: readonly string[];
  readonly licence: string;
}

/**
 * TypeScript is published as one function that fills an object, of which a bundler can leave nothing out. Its body has
 * the form of a module but for its list of exports; namespaces become values that are left out where nobody asks.
 */
function unwrapped(text: string): Unwrapped {
  const [, licence = '', body] =
    /^(\/\*![\s\S]*?\*\/)[\s\S]*?\(\(module\) => \{\n"use strict";\n([\s\S]*)\n0 && \(module\.exports = /.exec(text) ??
    [];
  const table =
    /__export\(typescript_exports, \{\n([\s\S]*?)\n\}\);\nmodule\.exports = __toCommonJS\(typescript_exports\);/;
  const listed = body === undefined ? null : table.exec(body);
  if (body === undefined || !listed)
    throw new Error('TypeScript is published in another form than before: see scripts/lean-typescript.ts');
  const exports = [...(listed[1] ?? '').matchAll(/^ {2}(\w+): \(\) => (\w+)/gm)].map(
    ([, name, local]) => `${local} as ${name}`,
  );
  const namespace = /^var (\w+);\n\(\((\w+)\) => \{\n([\s\S]*?)\n\}\)\(\1 \|\| \(\1 = \{\}\)\);$/gm;
  const code = body
    .replace(listed[0], '')
    .replace(
      namespace,
      (_, name, own, inside) =>
        `var ${name} = /* @__PURE__ */ ((${own}) => {\n${inside}\nreturn ${own};\n})(${name} || {});`,
    );
  return { code: `${code}\nexport { ${exports.join(', ')} };`, exports, licence };
}

/** They note a function or make a value, and whoever needs neither can do without the call. */
const quiet = [
  ...['registerCodeFix', 'registerRefactor', '__export', 'getLocaleSpecificMessage', 'or', 'createScanner', 'memoize'],
  ...['mapDefined', 'getOwnValues', 'arrayToNumericMap', 'createMultiMap', 'getDefaultFormatCodeSettings', 'createSet'],
  ...['punctuationPart', 'spacePart', 'createGetCanonicalFileName', 'makeReverseMap'],
];

/** A module that exports what the analyser asks of TypeScript, as JavaScript. */
export async function leanParser(): Promise<string> {
  const { code, exports, licence } = unwrapped(readFileSync(typescriptFile(), 'utf8'));
  const asked = namesAsked();
  const kept = exports.map((each) => each.split(' as ')[1]).filter((name) => name !== undefined && asked.has(name));
  const bundle = await rolldown({
    input: id,
    platform: 'node',
    // True of TypeScript, and not of everything else that we bundle: so it is bundled by itself before.
    treeshake: { propertyReadSideEffects: false, propertyWriteSideEffects: false, manualPureFunctions: quiet },
    plugins: [
      {
        name: 'typescript as a module',
        resolveId: (source) => (source === id || source === inner ? source : null),
        load: (source) =>
          source === id
            ? `export { ${kept.join(', ')} } from ${JSON.stringify(inner)};`
            : source === inner
              ? code
              : null,
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'esm' });
  return `${licence}\n${output[0].code}`;
}

/**
 * A plug-in of the bundler: the analyser parses, and is given of TypeScript what that takes: an eighth of it, which
 * makes a start faster and leaves out 70 MB of memory.
 */
export const leanTypescript = {
  name: 'lean typescript',
  resolveId: {
    order: 'pre' as const,
    handler: (source: string, importer: string | undefined) => {
      if (source === inner) return id;
      const from = importer === undefined ? '' : relative(analyser, importer);
      return source === 'ts-morph' && !from.startsWith('..') && from !== whole ? `${id}.mjs` : undefined;
    },
  },
  load: async (module: string) => {
    if (module === `${id}.mjs`) return `import * as ts from ${JSON.stringify(inner)};\nexport { ts };`;
    return module === id ? await leanParser() : undefined;
  },
};
