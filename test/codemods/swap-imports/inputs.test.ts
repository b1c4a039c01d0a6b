import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dropinFacts } from '../../../codemods/lib/dropin-facts.ts';
import { splice } from '../../../codemods/lib/edit.ts';
import { dropinOf } from '../../../codemods/transforms/swap-imports/specifier.ts';
import { swapImports } from '../../../codemods/transforms/swap-imports.ts';

type Expectation = 'swap' | 'skip' | 'warn' | 'merge' | 'info';
interface Row {
  readonly id: string;
  readonly ext: string;
  readonly input: string;
  readonly expect: Expectation;
}

const rows: Row[] = readFileSync(new URL('./inputs.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));

const context = { facts: dropinFacts, reverse: false, includeTests: true };

/** The line is about a package that has a row by now. */
const isOurs = ({ input }: Row) =>
  dropinFacts.some(({ package: { name } }) => new RegExp(`(?<![\\w/@-])${name}\\b`).test(input));

/** What a full swap looks like, by text alone: every quoted bare specifier of the row's packages. */
function swappedByText(input: string): string {
  return dropinFacts.reduce((text, facts) => {
    const names = [facts.package.name, ...(facts.package.aliases ?? [])];
    return names.reduce(
      (one, name) =>
        one.replaceAll(`'${name}'`, `'${dropinOf(facts)}'`).replaceAll(`"${name}"`, `"${dropinOf(facts)}"`),
      text,
    );
  }, input);
}

describe('the hundred measured inputs', () => {
  for (const row of rows) {
    it(`${row.id}: ${isOurs(row) ? row.expect : 'no row yet, so it stays'}`, () => {
      const { edits, diagnostics, unparsed } = swapImports(row.input, `src/${row.id}.${row.ext}`, context);
      const output = splice(row.input, edits);
      const severities = diagnostics.map(({ severity }) => severity);
      expect(unparsed).toBeUndefined();
      if (!isOurs(row)) {
        expect(output).toBe(row.input);
        expect(severities).toEqual([]);
        return;
      }
      switch (row.expect) {
        case 'swap':
          expect(output).toBe(swappedByText(row.input));
          expect(output).not.toBe(row.input);
          expect(severities.filter((one) => one !== 'info')).toEqual([]);
          break;
        case 'skip':
          expect(output).toBe(row.input);
          expect(severities.filter((one) => one !== 'info')).toEqual([]);
          break;
        case 'warn':
          expect(output).toBe(row.input);
          expect(severities.some((one) => one !== 'info')).toBe(true);
          break;
        case 'merge':
          expect(output).toBe(swappedByText(row.input));
          expect(diagnostics.map(({ code }) => code)).toContain('already-instrumented');
          break;
        case 'info':
          expect(output).toBe(swappedByText(row.input));
          expect(severities).toContain('info');
          break;
      }
    });
  }
});
