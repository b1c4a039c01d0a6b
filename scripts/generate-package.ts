import { readFileSync } from 'node:fs';
import { frameworkFacts } from '../src/frameworks/all-facts.ts';
import { allFacts } from '../src/providers/all-facts.ts';

const rows = [...allFacts, ...frameworkFacts];

const both = (path: string) => ({
  import: { types: `./dist/${path}.d.mts`, default: `./dist/${path}.mjs` },
  require: { types: `./dist/${path}.d.cts`, default: `./dist/${path}.cjs` },
});

/** `package.json` with a subpath and an optional peer for each provider row; everything else as it stands. */
export function generatePackage(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  const manifest = JSON.parse(text);
  const sorted = (entries: object) => Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)));
  const names = rows.map(({ package: { name } }) => name);
  const subpaths = Object.fromEntries(rows.map(({ dropin }) => [`./${dropin}`, both(dropin)]));
  manifest.peerDependencies = sorted({
    ...manifest.peerDependencies,
    ...Object.fromEntries(rows.map(({ package: { name, range } }) => [name, range])),
  });
  manifest.peerDependenciesMeta = sorted({
    ...manifest.peerDependenciesMeta,
    ...Object.fromEntries(names.map((name) => [name, { optional: true }])),
  });
  const { '.': main, ...rest } = manifest.exports;
  manifest.exports = { '.': main, ...subpaths, ...rest, ...subpaths };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
