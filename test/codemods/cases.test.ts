import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { splice } from '../../codemods/lib/edit.ts';
import { fileClassOf } from '../../codemods/lib/extension.ts';
import { parse } from '../../codemods/lib/parse.ts';
import { mentionsAny } from '../../codemods/lib/plan-file.ts';
import { transforms } from '../../codemods/transforms/index.ts';
import { allFacts } from '../../src/providers/all-facts.ts';
import { casesIn } from './cases.ts';

for (const transform of transforms) {
  const cases = casesIn(fileURLToPath(new URL(`./${transform.name}`, import.meta.url)));

  describe(transform.name, () => {
    it('has a folder for each form that matters', () => {
      expect(cases.length).toBeGreaterThanOrEqual(45);
    });

    for (const one of cases) {
      const { includeTests = false, reverse = false } = one;
      const context = { facts: allFacts, reverse, includeTests };
      const result = transform.plan(one.input, one.path, context);
      const changes = one.output !== one.input;

      describe(one.name, () => {
        it(changes ? 'gives exactly the output' : 'is left alone', () => {
          expect(result.unparsed).toBeUndefined();
          expect(splice(one.input, result.edits)).toBe(one.output);
        });

        it('says why, and only that', () => {
          const said = result.diagnostics.map((d) => `${d.severity} ${d.code} ${d.line}:${d.column}`);
          expect(said).toEqual(one.diagnostics ?? []);
        });

        const onCode = fileClassOf(one.path) === 'code' ? it : undefined;
        onCode?.('parses before and after', () => {
          expect(parse(one.input, one.path)).toMatchObject({ ok: true });
          expect(parse(one.output, one.path)).toMatchObject({ ok: true });
        });

        it('stays as it is in a second run', () => {
          expect(transform.plan(one.output, one.path, context).edits).toEqual([]);
        });

        const onWayBack = changes && transform.reversible === true ? it : undefined;
        onWayBack?.('comes back byte for byte', () => {
          const back = transform.plan(one.output, one.path, { ...context, reverse: !reverse });
          expect(splice(one.output, back.edits)).toBe(one.wayBackTo);
        });

        it('is found by its bytes whenever there is something to say', () => {
          const concerned = result.edits.length + result.diagnostics.length > 0;
          expect(!concerned || mentionsAny(Buffer.from(one.input), transform.mentions(context))).toBe(true);
        });
      });
    }
  });
}
