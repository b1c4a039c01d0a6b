import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundlers } from './bundlers.ts';
import { type App, installApp } from './installed-app.ts';
import { askedOnce, type Row, rows, startRowApps } from './row-app.ts';

const offered = ({ facts }: Row) =>
  facts.clients.filter(({ isOnSubpathOnly }) => !isOnSubpathOnly).map(({ name }) => name);

/** Asks through the root, and then says whose class it was that asked. */
const program = (row: Row, load: (specifier: string) => string) => {
  const { dropin, package: sdk } = row.facts;
  return `
async function main() {
  const root = ${load('amplitude-ai')};
  const { plainCase } = ${load('./plain')};
  await plainCase(root, ${load(sdk.name)});
  const [dropin, sdk] = [${load(`amplitude-ai/${dropin}`)}, ${load(sdk.name)}];
  for (const name of ${JSON.stringify(offered(row))}) {
    class Mine extends root[name] {}
    const made = Object.create(root[name].prototype);
    const own = Object.create(sdk[name].prototype);
    const mine = Object.create(Mine.prototype);
    console.log(
      root[name].prototype === dropin[name].prototype, root[name].name === sdk[name].name, root[name] !== sdk[name],
      made instanceof dropin[name], made instanceof sdk[name], own instanceof root[name],
      mine instanceof root[name], !(made instanceof Mine), !({} instanceof root[name]),
      Object.getOwnPropertyNames(sdk[name]).every((key) => key in root[name]),
    );
  }
}
main();
`;
};

const isEsm = (specifier: string) => `await import('${specifier === './plain' ? './plain.mjs' : specifier}')`;
const isCommonJs = (specifier: string) => `require('${specifier === './plain' ? './plain.cjs' : specifier}')`;

describe('clients that are imported from the root', () => {
  let apps: Awaited<ReturnType<typeof startRowApps>>;
  beforeAll(async () => {
    apps = await startRowApps();
  });
  afterAll(() => apps.close());

  it.each(rows)(
    'are those of the drop-in, in ESM and CommonJS: $facts.label',
    async (row) => {
      const app = await apps.of(row);
      await app.write({ 'app.mjs': program(row, isEsm), 'app.cjs': program(row, isCommonJs) });
      const ran = await Promise.all([app.ask(['app.mjs']), app.ask(['app.cjs'])]);
      const line = `${Array(10).fill('true').join(' ')}\n`;
      const expected = {
        ...askedOnce(row.provider),
        stdout: `true\n${offered(row)
          .map(() => line)
          .join('')}`,
      };
      expect(ran).toEqual([expected, expected]);
    },
    120_000,
  );
});

const uses = (name: string) => [
  `new ${name}()`,
  `${name}.anything`,
  `({}) instanceof ${name}`,
  `new (class extends ${name} {})()`,
  `${name}()`,
];

describe('without the SDK', () => {
  let app: App;
  beforeAll(async () => {
    app = await installApp({});
  });
  afterAll(() => app.remove());

  it.each(['mjs', 'cjs'])(
    'every use of a client names the command that installs it, and looking at it does not fail (%s)',
    async (format) => {
      const all = rows.flatMap((row) => offered(row).map((name) => ({ name, row })));
      const tries = all.flatMap(({ name }) => uses(name).map((use) => `attempt(() => ${use});`));
      const names = all.map(({ name }) => name).join(', ');
      const head =
        format === 'mjs' ? `import { ${names} } from 'amplitude-ai';` : `const { ${names} } = require('amplitude-ai');`;
      await app.write({
        [`app.${format}`]: `${head}
const { inspect } = ${format === 'mjs' ? "await import('node:util')" : "require('node:util')"};
const attempt = (use) => {
  try {
    use();
    console.log('nothing thrown', String(use));
  } catch (error) {
    console.log(error.code, error.message);
  }
};
${tries.join('\n')}
for (const client of [${names}]) {
  inspect(client, { showHidden: true });
  JSON.stringify({ client });
  Promise.resolve(client);
  Object.getOwnPropertyNames(client).map((key) => client[key]);
  if (client._isMockFunction || typeof client !== 'function') console.log('another');
}
`,
      });
      const { code, stdout, stderr } = await app.node([`app.${format}`]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      const told = all.flatMap(
        ({
          name,
          row: {
            facts: { dropin, package: sdk },
          },
        }) =>
          uses(name).map(
            () =>
              `PEER_MISSING amplitude-ai/${dropin} stands in front of ${sdk.name}, which is not installed. Run: npm install '${sdk.name}@${sdk.range}'`,
          ),
      );
      expect(stdout.trim().split('\n')).toEqual(told);
    },
  );
});

it('a version of the SDK that lacks a client says so when it is used, and its other clients work', async () => {
  const app = await installApp({ openai: 'openai-4' });
  await app.write({
    'app.mjs': `import { BedrockOpenAI, OpenAI } from 'amplitude-ai';
console.log(new OpenAI({ apiKey: 'k' }) instanceof OpenAI);
try { new BedrockOpenAI(); } catch (error) { console.log(error.code, error.message); }
`,
  });
  const { stdout } = await app.node(['app.mjs']);
  await app.remove();
  expect(stdout).toBe(
    "true\nPEER_MISSING The installed openai has no BedrockOpenAI. Run: npm install 'openai@latest'\n",
  );
});

describe('in a bundle', () => {
  let app: App;
  beforeAll(async () => {
    app = await installApp({ openai: 'openai' });
  });
  afterAll(() => app.remove());

  const bundle = async (source: string, format: 'esm' | 'cjs') => {
    await app.write({ 'entry.mjs': source });
    const { outputFiles } = await build({
      entryPoints: [join(app.folder, 'entry.mjs')],
      bundle: true,
      write: false,
      platform: 'node',
      format,
      minifySyntax: true,
      external: ['@amplitude/analytics-node', '@pydantic/genai-prices'],
      logLevel: 'error',
    });
    return outputFiles[0]?.text ?? '';
  };

  it('are left out when nobody asks for them', async () => {
    const rootClient = /\.bind\(void 0\)/;
    expect(await bundle(`import { OpenAI } from 'amplitude-ai'; new OpenAI();`, 'esm')).toMatch(rootClient);
    expect(await bundle(`import { wrap } from 'amplitude-ai'; wrap({});`, 'esm')).not.toMatch(rootClient);
  });

  it.each(bundlers)(
    'work where this package is installed, and say elsewhere what to import instead ($title)',
    async ({ bundle: make, extension }) => {
      const alone = await installApp({ openai: 'openai' });
      await alone.write({
        'entry.mjs': `import { OpenAI } from 'amplitude-ai';
try { console.log(new OpenAI({ apiKey: 'k' }).apiKey); } catch (error) { console.log(error.code, error.message); }`,
      });
      const file = join('out', `app.${extension}`);
      await make(join(alone.folder, 'entry.mjs'), join(alone.folder, file));
      await alone.write({ 'elsewhere/package.json': '{}' });
      await rename(join(alone.folder, 'node_modules'), join(alone.folder, 'elsewhere/node_modules'));
      const moved = await alone.node(['-e', `process.chdir('elsewhere'); import('./${file}')`]);
      const bare = await alone.node([file]);
      await alone.remove();
      expect(moved).toEqual({ code: 0, stdout: 'k\n', stderr: '' });
      expect(bare.stderr).toBe('');
      expect(bare.stdout).toMatch(
        /^INVALID_CONFIG .*Import from 'amplitude-ai\/openai' instead of 'amplitude-ai'\.\n$/,
      );
    },
    120_000,
  );
});
