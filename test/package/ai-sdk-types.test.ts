import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isWholeMatrix } from '../whole-matrix.ts';
import { aiMajors } from './ai-sdk-app.ts';
import { aiPrograms } from './ai-sdk-programs.ts';
import { compilerOptions } from './compiler-options.ts';
import { installApp, repository } from './installed-app.ts';

/** That the one module may stand for the other. */
const exchange = `import type * as sdk from 'ai';
import type * as ours from 'amplitude-ai/ai';
declare const theirs: typeof sdk;
export const there: typeof ours = theirs;
declare const own: typeof ours;
// The declarations of some have a default that the module does not.
export const back: Omit<typeof sdk, 'default'> = own;
`;

const compilers = [
  { compiler: 'typescript-7', formats: ['mts', 'cts'] },
  // The slow one: one format, and the major with the fewest declarations, are enough to show that it agrees.
  { compiler: 'typescript', formats: ['mts'], ofMajors: ['ai 5'] },
];

describe.each(aiMajors)('the types of amplitude-ai/ai with $major', ({ major, sdks }) => {
  const wanted = compilers.filter(({ ofMajors }) => isWholeMatrix || !ofMajors || ofMajors.includes(major));
  it.each(wanted)(
    'are those of the SDK: programs compile unchanged ($compiler: $formats)',
    async ({ compiler, formats }) => {
      const app = await installApp({ ...sdks, '@types/node': '@types/node', 'undici-types': 'undici-types' });
      const programs = aiPrograms[major] ?? [];
      expect(programs.length).toBeGreaterThan(1);
      const files = formats.flatMap((format) => [
        ...programs.map((program, at) => [`program-${at}.${format}`, program('amplitude-ai/ai')]),
        [`exchange.${format}`, exchange],
      ]);
      await app.write({
        ...Object.fromEntries(files),
        'tsconfig.json': JSON.stringify({ compilerOptions, include: ['*.mts', '*.cts'] }),
      });
      const { stdout } = await app.node([join(repository, 'node_modules', compiler, 'bin/tsc'), '-p', '.']);
      await app.remove();
      expect(stdout).toBe('');
    },
    240_000,
  );
});
