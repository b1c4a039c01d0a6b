import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { transforms } from '../../codemods/transforms/index.ts';
import { type App, installApp, repository } from './installed-app.ts';

const run = promisify(execFile);
const jscodeshift = join(repository, 'node_modules/jscodeshift/bin/jscodeshift.js');
const source = "import OpenAI from 'openai';\n\nexport const client = new OpenAI();\n";

describe('the codemods of the installed package', () => {
  let app: App;
  beforeAll(async () => {
    app = await installApp({ openai: 'openai' });
    await app.write({
      'package.json': JSON.stringify({ type: 'module', dependencies: { 'amplitude-ai': '*' } }),
      'src/client.ts': source,
      'lib/client.ts': source,
    });
  });
  afterAll(() => app.remove());

  it('run under jscodeshift itself', async () => {
    const transform = join(app.folder, 'node_modules/amplitude-ai/dist/toolkit/codemods/swap-imports.mjs');
    const args = ['--no-babel', '-t', transform, '--parser=tsx', '--extensions=ts', 'lib'];
    const { stdout } = await run(process.execPath, [jscodeshift, ...args], {
      cwd: app.folder,
      env: { ...process.env, NO_COLOR: '1' },
    });
    expect(stdout).toMatch(/\b1 ok\b/);
    expect(await readFile(join(app.folder, 'lib/client.ts'), 'utf8')).toBe(
      source.replace('openai', 'amplitude-ai/openai'),
    );
  });

  it('are planned and applied from code', async () => {
    const program = `
      import { applyRewrite, isCodemodError, planRewrite, transforms } from 'amplitude-ai/codemods';
      const plan = await planRewrite({ transform: 'swap-imports', root: process.cwd(), paths: ['src'] });
      const { written } = await applyRewrite(plan);
      const refused = await planRewrite({ transform: 'swap-import', root: '.' }).catch((error) => error);
      console.log(JSON.stringify([transforms.map(({ name }) => name), written, isCodemodError(refused), refused.message]));
    `;
    await app.write({ 'rewrite.mjs': program });
    const { stdout, stderr } = await app.node(['rewrite.mjs']);
    expect(stderr).toBe('');
    const [names, written, isCoded, message] = JSON.parse(stdout);
    expect(names).toEqual(transforms.map(({ name }) => name));
    expect(written).toEqual(['src/client.ts']);
    expect(isCoded).toBe(true);
    expect(message).toContain("Did you mean 'swap-imports'?");
    expect(await readFile(join(app.folder, 'src/client.ts'), 'utf8')).toContain("from 'amplitude-ai/openai'");
  });
});
