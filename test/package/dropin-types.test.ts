import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allFacts } from '../../src/providers/all-facts.ts';
import { type App, installApp, repository } from './installed-app.ts';

/** The same program, with the SDK itself and with the drop-in; and that the one module may stand for the other. */
const programs = allFacts.flatMap(({ id, dropin, example, clients, package: { name, isCommonJs } }) => {
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
});

describe('the types of the drop-ins', () => {
  let app: App;
  beforeAll(async () => {
    const sdks = Object.fromEntries(allFacts.map(({ package: { name } }) => [name, name]));
    app = await installApp({ ...sdks, '@types/node': '@types/node' });
  });
  afterAll(() => app.remove());

  it('are those of the SDKs: programs compile alike, and add no error of their own', async () => {
    const compilerOptions = {
      module: 'NodeNext',
      target: 'ES2022',
      lib: ['ES2023', 'ESNext.Disposable', 'DOM', 'DOM.Iterable', 'DOM.AsyncIterable'],
      strict: true,
      noEmit: true,
      skipLibCheck: false,
      types: ['node'],
    };
    await app.write({
      ...Object.fromEntries(programs),
      'tsconfig.json': JSON.stringify({ compilerOptions, include: ['*.mts'] }),
    });
    const { stdout } = await app.node([join(repository, 'node_modules/typescript/bin/tsc'), '-p', '.']);
    const errors = stdout.split('\n').filter((line) => /^\S.*error TS/.test(line));
    // Declarations of the SDKs have errors of their own; these are not ours to mend.
    const ours = errors.filter((line) => /^[\w-]+\.mts|amplitude-ai\/dist/.test(line));
    expect(ours).toEqual([]);
  }, 240_000);
});
