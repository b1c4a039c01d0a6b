import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { fileClassOf } from '../../codemods/lib/extension.ts';
import { parse } from '../../codemods/lib/parse.ts';
import { mentionsAny } from '../../codemods/lib/plan-file.ts';
import { transforms } from '../../codemods/transforms/index.ts';
import { allFacts } from '../../src/providers/all-facts.ts';
import { casesIn } from './case-folder.ts';
import { isPure, type Played, play } from './play-case.ts';
import type { ProjectText } from './project-text.ts';

const leastCases = { usual: 25, 'swap-imports': 120 };

/** Paths of what is no program: it did not parse, or is a manifest that is no JSON. */
function broken(files: ProjectText): string[] {
  const isFine = (path: string, text: string) => {
    if (fileClassOf(path) === 'code') return parse(text, path).ok;
    return !path.endsWith('package.json') || typeof JSON.parse(text) === 'object';
  };
  return Object.entries(files).flatMap(([path, text]) => (isFine(path, text) ? [] : [path]));
}

for (const transform of transforms) {
  const folder = fileURLToPath(new URL(`./${transform.name}`, import.meta.url));
  const cases = existsSync(folder) ? casesIn(folder) : [];

  describe(transform.name, () => {
    it('has a folder for each form that matters', () => {
      const least = transform.name === 'swap-imports' ? leastCases['swap-imports'] : leastCases.usual;
      expect(cases.length).toBeGreaterThanOrEqual(least);
    });

    for (const one of cases) {
      const { only, input, output, includeTests = false, reverse = false } = one;
      const changes = JSON.stringify(output) !== JSON.stringify(input);

      describe(one.name, () => {
        let played: Played;
        beforeAll(async () => {
          played = await play({ transform, files: input, only, reverse, includeTests });
        });

        it(changes ? 'gives exactly the output' : 'is left alone', () => {
          expect(played.unparsed).toEqual([]);
          expect(played.after).toEqual(output);
        });

        it('says why, and only that', () => {
          expect(played.told).toEqual(one.diagnostics ?? []);
        });

        it('parses before and after', () => {
          expect(broken(input)).toEqual([]);
          expect(broken(output)).toEqual([]);
        });

        it('stays as it is in a second run', async () => {
          const again = await play({ transform, files: output, only, reverse, includeTests });
          expect(again.after).toEqual(output);
        });

        const onWayBack = changes && transform.reversible === true ? it : undefined;
        onWayBack?.('comes back byte for byte', async () => {
          const back = await play({ transform, files: output, only, reverse: !reverse, includeTests });
          expect(back.after).toEqual(one.wayBackTo);
          // A way back to something else than the input is an exception, and says why.
          expect(one.wayBack === undefined || one.because).toBeTruthy();
        });

        const onFile = isPure({ transform, only }) ? it : undefined;
        onFile?.('is found by its bytes whenever there is something to say', () => {
          const concerned = changes || played.told.length > 0;
          const names = transform.mentions({ facts: allFacts, reverse, includeTests });
          const bytes = Object.values(input).map((text) => Buffer.from(text));
          expect(!concerned || bytes.some((each) => mentionsAny(each, names))).toBe(true);
        });
      });
    }
  });
}
