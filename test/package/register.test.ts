import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askedOnce, rows, startRowApps } from './row-app.ts';

const files = (name: string) => ({
  'app.mjs': `import * as sdk from '${name}';
import { plainCase } from './plain.mjs';
await plainCase(sdk, sdk);
`,
  'app.cjs': `const sdk = require('${name}');
const { plainCase } = require('./plain.cjs');
plainCase(sdk, sdk);
`,
});

/** Not a line of the app knows of us. */
describe('the register hook', () => {
  let apps: Awaited<ReturnType<typeof startRowApps>>;
  beforeAll(async () => {
    apps = await startRowApps();
  });
  afterAll(() => apps.close());

  it.each(rows)(
    'tracks an ESM and a CommonJS app of $facts.label',
    async (row) => {
      const app = await apps.of(row);
      await app.write(files(row.facts.package.name));
      const ran = await Promise.all(
        ['app.mjs', 'app.cjs'].map((file) => app.ask(['--import', 'amplitude-ai/register', file])),
      );
      const expected = { ...askedOnce(row.provider), stdout: 'true\n' };
      expect(ran).toEqual([expected, expected]);
    },
    120_000,
  );
});
