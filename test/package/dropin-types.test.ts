import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allFacts } from '../../src/providers/all-facts.ts';
import type { ProviderFacts } from '../../src/providers/facts.ts';
import { isWholeMatrix } from '../whole-matrix.ts';
import { compilerOptions } from './compiler-options.ts';
import { installApp, repository } from './installed-app.ts';
import { type Generation, generations } from './sdk-generations.ts';

/** The same program, with the SDK itself and with the drop-in; and that the one module may stand for the other. */
function programsOf({ id, dropin, example, clients, package: { name, isCommonJs } }: ProviderFacts) {
  const swapped = example.replaceAll(`'${name}'`, `'amplitude-ai/${dropin}'`);
  // The declarations of some have a default that the module does not.
  const hasDefault = isCommonJs || clients.some((client) => client.isDefault || client.isDefaultInstance);
  const whole = hasDefault ? 'typeof sdk' : "Omit<typeof sdk, 'default'>";
  const exchange = `import type * as sdk from '${name}';
import type * as ours from 'amplitude-ai/${dropin}';
declare const theirs: typeof sdk;
export const there: typeof ours = theirs;
declare const own: typeof ours;
export const back: ${whole} = own;
`;
  return [
    [`${id}-bare.mts`, `${example}\nexport {};\n`],
    [`${id}-swapped.mts`, `${swapped}\nexport {};\n`],
    [`${id}-exchange.mts`, exchange],
  ] as const;
}

/** The slow compiler has to agree about the newest SDKs. */
const compilersOf = (generation: Generation) =>
  isWholeMatrix || generation === generations[0] ? ['typescript-7', 'typescript'] : ['typescript-7'];
const runs = generations.flatMap((generation) =>
  compilersOf(generation).map((compiler) => ({ ...generation, compiler })),
);

describe.each(runs)('the types of the drop-ins with $name ($compiler)', ({ sdks, compiler }) => {
  it('are those of the SDKs: programs compile alike, and add no error of their own', async () => {
    const app = await installApp({ ...sdks, '@types/node': '@types/node' });
    try {
      const programs = allFacts.filter((row) => row.package.name in sdks).flatMap(programsOf);
      await app.write({
        ...Object.fromEntries(programs),
        'tsconfig.json': JSON.stringify({ compilerOptions, include: ['*.mts'] }),
      });
      const { stdout } = await app.node([join(repository, 'node_modules', compiler, 'bin/tsc'), '-p', '.']);
      const errors = stdout.split('\n').filter((line) => /^\S.*error TS/.test(line));
      // Declarations of the SDKs have errors of their own; these are not ours to mend.
      const ours = errors.filter((line) => /^[\w-]+\.mts|amplitude-ai\/dist/.test(line));
      expect(ours).toEqual([]);
    } finally {
      await app.remove();
    }
  }, 240_000);
});
