import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dropinFacts } from '../../../codemods/lib/dropin-facts.ts';
import { splice } from '../../../codemods/lib/edit.ts';
import { parse } from '../../../codemods/lib/parse.ts';
import { dropinOf } from '../../../codemods/transforms/swap-imports/specifier.ts';
import { swapImports } from '../../../codemods/transforms/swap-imports.ts';

/** A stretch of source before and after; they differ only inside the literals that are meant to change. */
interface Piece {
  readonly before: string;
  readonly after: string;
}

const context = { facts: dropinFacts, reverse: false, includeTests: false };
const gap = fc.constantFrom(' ', '  ', '\t', '\n', '\r\n', ' /* from */ ', ' // why\n', '\u00a0');
const quote = fc.constantFrom("'", '"');
// What is imported here as default has to be there.
const facts = fc.constantFrom(
  ...dropinFacts.filter((row) => !row.functions && !row.package.retiredExports?.names.includes('default')),
);
const functionRows = dropinFacts.filter((row) => row.functions);

let unique = 0;
const fresh = () => `name${unique++}`;

const link: fc.Arbitrary<Piece> = fc
  .record({ row: facts, q: quote, a: gap, b: gap, form: fc.nat({ max: 6 }) })
  .map(({ row, q, a, b, form }) => {
    const local = fresh();
    const write = (specifier: string) => {
      const literal = q + specifier + q;
      return [
        `import ${local}${a}from${b}${literal}`,
        `import${a}{ default as ${local} }${b}from ${literal}`,
        `import${a}*${b}as ${local} from${a}${literal}`,
        `const ${local} =${a}require(${b}${literal}${a})`,
        `const ${local} =${a}await import(${b}${literal})`,
        `export${a}*${b}from${a}${literal}`,
        `export {${a}toFile as ${local}${b}} from${b}${literal}`,
      ][form] as string; // `form` counts this very list.
    };
    return { before: write(row.package.name), after: write(dropinOf(row)) };
  });

/** What a program does with a client's class; a use as a type alone would leave the import as it is. */
const use = (local: string, a: string) =>
  fc.constantFrom(
    `const ${fresh()} = new ${local}(${a})`,
    `export class ${fresh()} extends${a}${local} {}`,
    `export const ${fresh()}:${a}${local}[] = [new ${local}()]`,
    `export default${a}{ ${local} }`,
    `function ${fresh()}(one:${a}${local}) { return one instanceof ${local} }`,
    `const ${fresh()} = ${local}.APIError,${a}${fresh()} = <T,>(one: T) => [one, ${local}]`,
  );

const usedLink: fc.Arbitrary<Piece> = fc
  .record({ row: facts, q: quote, a: gap, b: gap, end: fc.constantFrom('\n', '\r\n', ';\r\n\t', ' ;\n') })
  .chain(({ row, q, a, b, end }) => {
    const local = fresh();
    const write = (specifier: string) => `import ${local}${a}from${b}${q}${specifier}${q}${end}`;
    return fc
      .uniqueArray(use(local, b), { minLength: 1, maxLength: 3 })
      .map((uses) => uses.filter((one, at) => at === 0 || !one.startsWith('export default')).join(end))
      .map((uses) => ({ before: write(row.package.name) + uses, after: write(dropinOf(row)) + uses }));
  });

const functionLink: fc.Arbitrary<Piece> = fc
  .record({ row: fc.constantFrom(...functionRows), q: quote, a: gap, b: gap, at: fc.nat(), form: fc.nat({ max: 3 }) })
  .map(({ row, q, a, b, at, form }) => {
    const local = fresh();
    const name = row.functions?.[at % row.functions.length]?.name ?? '';
    const write = (specifier: string) => {
      const literal = q + specifier + q;
      return [
        `import${a}{ tool as ${fresh()},${b}${name} as ${local} }${a}from${b}${literal}`,
        `const { ${name}:${a}${local} } =${b}await import(${a}${literal})`,
        `import${a}*${b}as ${local} from${a}${literal}\nexport const ${fresh()} = ${local}.${name}`,
        `export {${a}${name} as ${local}${b}} from${b}${literal}`,
      ];
    };
    // The names are fresh each time: written once, and the literal changed in the text.
    const before = write(row.package.name)[form] ?? '';
    return { before, after: before.replace(q + row.package.name + q, q + dropinOf(row) + q) };
  });

const still = (text: string): Piece => ({ before: text, after: text });

const noise: fc.Arbitrary<Piece> = fc.oneof(
  facts.map(({ package: { name } }) => still(`const ${fresh()} = "import x from '${name}'"`)),
  facts.map(({ package: { name } }) => still(`// import x from '${name}'`)),
  facts.map(({ package: { name } }) => still(`/* require('${name}')\r\n\t*/`)),
  facts.map(({ package: { name } }) => still(`const ${fresh()} = \`\${1}\n import('${name}')\``)),
  facts.map(({ package: { name } }) => still(`import type ${fresh()} from '${name}'`)),
  facts.map(({ package: { name } }) => still(`load('${name}')`)),
  facts.map(({ package: { name } }) => still(`import ${fresh()} from './${name}'`)),
  fc.constantFrom(...functionRows).map(({ package: { name } }) => still(`import { tool as ${fresh()} } from '${name}'`)),
  fc.string({ unit: 'grapheme' }).map((text) => still(`const ${fresh()} = ${JSON.stringify(text)}`)),
);

const piece = fc.oneof({ weight: 2, arbitrary: link }, { weight: 2, arbitrary: usedLink }, { weight: 1, arbitrary: functionLink }, { weight: 3, arbitrary: noise });
const end = fc.constantFrom('\n', '\r\n', ';\n', ' ;\r\n', '\n\t', '\n\n');
const start = fc.constantFrom(
  '',
  '\ufeff',
  '#!/usr/bin/env node\n',
  '#!/usr/bin/env node\r\n',
  '\ufeff#!/usr/bin/env node\r\n',
  '\ufeff// licence\r\n\t',
  "'use strict';\r\n",
  '\t',
);

const file: fc.Arbitrary<Piece> = fc
  .record({ start, pieces: fc.array(fc.tuple(piece, end), { maxLength: 12 }) })
  .map(({ start: head, pieces }) => ({
    before: head + pieces.map(([one, e]) => one.before + e).join(''),
    after: head + pieces.map(([one, e]) => one.after + e).join(''),
  }));

describe('random layouts', () => {
  it('keep every character outside the intended literals, there and back', () => {
    fc.assert(
      fc.property(file, ({ before, after }) => {
        const there = swapImports(before, 'src/a.ts', context);
        expect(there.unparsed).toBeUndefined();
        expect(splice(before, there.edits)).toBe(after);
        expect(parse(after, 'src/a.ts').ok).toBe(true);
        expect(swapImports(after, 'src/a.ts', context).edits).toEqual([]);
        const back = swapImports(after, 'src/a.ts', { ...context, reverse: true });
        expect(splice(after, back.edits)).toBe(before);
      }),
      { numRuns: 300 },
    );
  });

  it('never throw on text that is no program, and never edit what does not parse', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), file, (junk, { before }) => {
        const result = swapImports(`${before}\n${junk}`, 'src/a.ts', context);
        if (result.unparsed) expect(result.edits).toEqual([]);
        expect(splice(`${before}\n${junk}`, result.edits).endsWith(junk)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
