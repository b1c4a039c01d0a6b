import { describe, expect, it } from 'vitest';
import { analyzeScopes } from '../../codemods/lib/analyze-scopes.ts';
import { mockCalls } from '../../codemods/lib/mock-calls.ts';
import { moduleLinks, textOf } from '../../codemods/lib/module-links.ts';
import { parse } from '../../codemods/lib/parse.ts';
import { allFacts } from '../../src/providers/all-facts.ts';

function tree(source: string, path = 'a.ts') {
  const parsed = parse(source, path);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.tree;
}

function linksOf(source: string) {
  const file = tree(source);
  return moduleLinks(
    file,
    source,
    () => true,
    () => analyzeScopes(file),
  ).map(({ form, literal }) => `${form} ${textOf(literal)} ${source.slice(literal.start ?? 0, literal.end ?? 0)}`);
}

describe('the finder of links', () => {
  it.each(allFacts.map((facts) => [facts.id, facts] as const))('sees the import of the %s example', (_, facts) => {
    const { name } = facts.package;
    expect(linksOf(facts.example)).toEqual([`import ${name} '${name}'`]);
  });

  it('names each form, with offsets of the literal on CRLF and tabs', () => {
    const forms = [
      "\timport a from 'm1';",
      "export * from 'm2';",
      "\timport b = require('m3');",
      "const c = require('m4');",
      "\t\tconst d = import('m5');",
      "type E = import('m6').E;",
      "require.resolve('m7');",
      "declare module 'm8' {}",
    ].join('\r\n');
    expect(linksOf(forms)).toMatchInlineSnapshot(`
      [
        "import m1 'm1'",
        "reexport m2 'm2'",
        "import-equals m3 'm3'",
        "require m4 'm4'",
        "dynamic-import m5 'm5'",
        "import-type m6 'm6'",
        "resolve m7 'm7'",
        "augmentation m8 'm8'",
      ]
    `);
  });

  it('takes a name for what it is bound to where it stands', () => {
    const source = "const a = require('x'); { const require = f; require('y'); } function g(require) { require('z'); }";
    expect(linksOf(source)).toEqual(["require x 'x'"]);
  });
});

describe('the finder of mocks', () => {
  it('names the callee, the module and how far the mock reaches', () => {
    const source = [
      "vi.mock('a');",
      "vi\r\n\t.doMock('b', () => ({}));",
      "jest.mock('c').mock('chained');",
      "mock.module('d', {});",
      "jest.requireActual('e');",
      "proxyquire.noCallThru()('./x', { f: 1, 'g': 2 });",
      "other.mock('h');",
      'vi.mock(name);',
    ].join('\r\n');
    const found = mockCalls(tree(source), () => true);
    expect(found.map(({ callee, specifier, reach, swappable }) => [callee, specifier, reach, swappable])).toEqual(
      expect.arrayContaining([
        ['vi.mock', 'a', 'own-files', true],
        ['vi.doMock', 'b', 'own-files', true],
        ['jest.mock', 'c', 'everywhere', true],
        ['jest.mock', 'chained', 'everywhere', true],
        ['mock.module', 'd', 'everywhere', true],
        ['jest.requireActual', 'e', 'everywhere', false],
        ['proxyquire', 'f', 'named-file', false],
        ['proxyquire', 'g', 'named-file', false],
      ]),
    );
    expect(found).toHaveLength(8);
    for (const { start, end, specifier } of found) expect(source.slice(start, end)).toContain(specifier);
  });
});
