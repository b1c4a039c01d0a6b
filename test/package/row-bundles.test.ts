import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askedOnce, type Row, rows, startRowApps } from './row-app.ts';

const ways = {
  'drop-in': ({ facts: { dropin } }: Row) => `import * as sdk from 'amplitude-ai/${dropin}';
import { plainCase } from './plain.mjs';
plainCase(sdk, sdk);
`,
  wrap: ({ facts: { package: sdk } }: Row) => `import * as sdk from '${sdk.name}';
import { wrap } from 'amplitude-ai';
import { plainCase } from './plain.mjs';
plainCase(sdk, sdk, (client) => wrap(client));
`,
};

/** Bundled CommonJS asks for `require`, which a module does not have by itself. */
const requireOfModule = "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);";

const formats = [
  { format: 'esm', extension: 'mjs', banner: { js: requireOfModule }, minify: false },
  { format: 'cjs', extension: 'cjs', banner: {}, minify: true },
] as const;

/** Each row by one file as it is written, and one that is as small as it gets. */
describe('an app of one file, made by esbuild', () => {
  let apps: Awaited<ReturnType<typeof startRowApps>>;
  beforeAll(async () => {
    apps = await startRowApps();
  });
  afterAll(() => apps.close());

  it.each(rows)(
    'is tracked by the drop-in and by wrap, as ESM and as CommonJS: $facts.label',
    async (row) => {
      const app = await apps.of(row);
      const programs = Object.entries(ways).map(([way, program]) => [`${way}.mjs`, program(row)]);
      await app.write(Object.fromEntries(programs));
      const builds = formats.map(async ({ extension, ...options }) => {
        // Both at once, so that the SDK is read once; each is a whole file of its own.
        await build({
          entryPoints: programs.map(([file]) => join(app.folder, String(file))),
          outdir: join(app.folder, 'out'),
          outExtension: { '.js': `.${extension}` },
          bundle: true,
          platform: 'node',
          logLevel: 'error',
          ...options,
        });
        const files = Object.keys(ways).map((way) => join('out', `${way}.${extension}`));
        return Promise.all(files.map(async (made) => ({ made, ...(await app.ask([made])) })));
      });
      const ran = (await Promise.all(builds)).flat();
      const expected = { ...askedOnce(row.provider), stdout: 'true\n' };
      expect(ran.map(({ made, ...rest }) => ({ [made]: rest }))).toEqual(ran.map(({ made }) => ({ [made]: expected })));
    },
    120_000,
  );
});
