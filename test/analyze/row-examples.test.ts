import { describe, expect, it } from 'vitest';
import { validateFile } from '../../src/analyze/index.ts';
import { allDetected } from '../../src/detected/all-detected.ts';
import type { Gives } from '../../src/detected/detected-facts.ts';
import { unrecorded } from '../../src/detected/unrecorded.ts';
import { frameworkFacts } from '../../src/frameworks/all-facts.ts';
import { allFacts } from '../../src/providers/all-facts.ts';

describe.each([...allFacts, ...frameworkFacts])('the example of $id', (row) => {
  it('is one site, and the fix that is offered makes it an instrumented one', async () => {
    const before = await validateFile({ source: row.example, filename: 'example.ts' });
    expect(before.sites).toHaveLength(1);
    expect(before.sites[0]).toMatchObject({
      provider: row.id,
      status: 'uninstrumented',
      via: null,
      confidence: 'high',
    });
    expect(before.findings.map(({ fix }) => fix)).toEqual(['amp-ai-codemod swap-imports example.ts']);

    const swapped = row.example.replace(`'${row.package.name}'`, `'amplitude-ai/${row.dropin}'`);
    expect(swapped).not.toBe(row.example);
    const after = await validateFile({ source: swapped, filename: 'example.ts' });
    expect(after.sites).toEqual(before.sites.map((site) => ({ ...site, status: 'instrumented', via: 'drop-in' })));
    expect(after.findings).toEqual([]);
  });

  it('reads as it always has', async () => {
    expect(await validateFile({ source: row.example, filename: 'example.ts' })).toMatchSnapshot();
  });

  it.each(row.operations.flatMap(({ path, kind, helpers = [] }) => [path, ...helpers].map((api) => ({ api, kind }))))(
    'has the site $api on every client that the package exports',
    async ({ api, kind }) => {
      for (const { name } of row.clients) {
        const source = `import { ${name} as Client } from '${row.package.name}';\nnew Client().${api}();\n`;
        const { sites } = await validateFile({ source, filename: 'a.ts' });
        expect(sites).toEqual([expect.objectContaining({ api, kind, provider: row.id, line: 2, confidence: 'high' })]);
      }
    },
  );

  it.each(Object.entries(unrecorded[row.id] ?? {}).flatMap(([kind, paths]) => paths.map((api) => ({ api, kind }))))(
    'has the site $api, which its drop-in leaves unrecorded',
    async ({ api, kind }) => {
      for (const { name } of row.clients) {
        const source = `import { ${name} as Client } from 'amplitude-ai/${row.dropin}';\nnew Client().${api}();\n`;
        const { sites } = await validateFile({ source, filename: 'a.ts' });
        expect(sites).toEqual([
          expect.objectContaining({
            api,
            kind,
            provider: row.id,
            status: 'uninstrumented',
            advice: expect.any(String),
          }),
        ]);
      }
    },
  );

  it.each(row.functions ?? [])('has the site $name as a function of the package', async ({ name, kind }) => {
    const source = `import { ${name} as ask } from '${row.package.name}';\nawait ask({});\n`;
    const { sites } = await validateFile({ source, filename: 'a.ts' });
    expect(sites).toEqual([
      expect.objectContaining({ api: name, kind, provider: row.id, line: 2, confidence: 'high' }),
    ]);
  });

  it.each(row.package.aliases ?? [])('comes in through %s as well', async (alias) => {
    const source = row.example.replace(`'${row.package.name}'`, `'${alias}'`);
    expect((await validateFile({ source, filename: 'a.ts' })).sites).toHaveLength(1);
  });
});

describe.each(allDetected)('the example of $id, which is only found', (row) => {
  it('is one site that is not recorded, and reads as it always has', async () => {
    const report = await validateFile({ source: row.example, filename: 'example.ts' });
    expect(report.sites).toHaveLength(1);
    expect(report.sites[0]).toMatchObject({
      provider: row.id,
      status: 'uninstrumented',
      via: null,
      confidence: 'high',
    });
    expect(report.findings.map(({ fix }) => fix)).toEqual([row.advice]);
    expect(report).toMatchSnapshot();
  });

  it('has no site when its package is another one', async () => {
    const names = row.packages.map((name) => name.replace('/*', '/'));
    const other = names.reduce(
      (text, name) => text.replaceAll(`'${name}`, `'not-${name.replace('@', '')}`),
      row.example,
    );
    expect(other).not.toBe(row.example);
    const { sites } = await validateFile({ source: other, filename: 'example.ts' });
    expect(sites).toEqual([]);
  });

  it('names parts that it has', () => {
    const parts = Object.keys(row.parts);
    const given = Object.values(row.parts).flatMap(({ gives = {}, statics = {}, holds = {} }) => [
      ...[...Object.values(gives), ...Object.values(statics)].flatMap(namesIn),
      ...Object.values(holds),
    ]);
    const named = [
      ...given,
      ...(row.classes ?? []).flatMap(({ part, typed }) => [part, ...(typed ? [typed] : [])]),
      ...(row.functions ?? []).flatMap(({ gives, hands = {} }) => [...namesIn(gives), ...Object.values(hands).flat()]),
      ...(row.values ?? []).map(({ part }) => part),
    ];
    expect(named.filter((name) => name !== 'self' && !parts.includes(name))).toEqual([]);
    // A part that nothing makes is dead weight in the table.
    expect(parts.filter((part) => !named.includes(part))).toEqual([]);
  });

  const functions = (row.functions ?? []).flatMap(({ names, asks }) =>
    asks ? names.map((name) => ({ name, asks })) : [],
  );
  it.each(functions)('has the site $name as a function of its packages', async ({ name, asks }) => {
    const [from = ''] = row.packages;
    const source = `import { ${name} as ask } from '${from.replace('*', 'core')}';\nawait ask({});\n`;
    const { sites } = await validateFile({ source, filename: 'a.ts' });
    expect(sites).toEqual([expect.objectContaining({ api: name, kind: asks, provider: row.id, line: 2 })]);
  });

  const methods = (row.classes ?? []).flatMap(({ names, part, isAmbient }) =>
    'like' in names || isAmbient
      ? []
      : Object.entries(row.parts[part]?.asks ?? {}).flatMap(([kind, paths]) =>
          paths.map((api) => ({ name: names[0], api, kind })),
        ),
  );
  it.each(methods)('has the site $api on what $name makes', async ({ name, api, kind }) => {
    const [from = ''] = row.packages;
    const source = `import { ${name} as Client } from '${from.replace('*', 'core')}';\nnew Client().${api}();\n`;
    const { sites } = await validateFile({ source, filename: 'a.ts' });
    expect(sites).toEqual([expect.objectContaining({ api, kind, provider: row.id, line: 2, confidence: 'high' })]);
  });
});

function namesIn(gives: Gives | undefined): string[] {
  if (gives === undefined) return [];
  if (typeof gives === 'string') return [gives];
  return 'asking' in gives ? [gives.asking, gives.otherwise] : gives.byText.map(({ part }) => part);
}
