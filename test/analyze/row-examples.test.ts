import { describe, expect, it } from 'vitest';
import { validateFile } from '../../src/analyze/index.ts';
import { allFacts } from '../../src/providers/all-facts.ts';

describe.each(allFacts)('the example of $id', (row) => {
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

  it.each(row.package.aliases ?? [])('comes in through %s as well', async (alias) => {
    const source = row.example.replace(`'${row.package.name}'`, `'${alias}'`);
    expect((await validateFile({ source, filename: 'a.ts' })).sites).toHaveLength(1);
  });
});
