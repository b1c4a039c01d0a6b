import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { frameworks } from '../../src/actions/frameworks.ts';
import { initProject } from '../../src/actions/init-project.ts';
import { environmentVariables } from '../../src/core/config.ts';
import { call } from './call.ts';
import { tempProject } from './temp-project.ts';

const variable = environmentVariables.apiKey;
const manifestOf = (fields: object = {}) => JSON.stringify({ name: '@shop/api', type: 'module', ...fields });
const read = (root: string, file: string) => readFileSync(join(root, file), 'utf8');
const paths = (answer: Record<string, unknown>) =>
  (answer.files as { path: string; fate: string }[]).map(({ path, fate }) => [path, fate]); // The schema was checked.

describe('init', () => {
  it.each([
    [{ 'package.json': manifestOf(), 'tsconfig.json': '{}', 'src/app.ts': '' }, 'src/amplitude.ts', 'export const ai'],
    [{ 'package.json': manifestOf() }, 'amplitude.js', "import { init } from 'amplitude-ai'"],
    [{ 'package.json': '{"name":"a"}' }, 'amplitude.js', "require('amplitude-ai')"],
    [{ 'package.json': '{"name":"a"}', 'index.mjs': '' }, 'amplitude.mjs', 'import { init }'],
    [{ 'package.json': '{"name":"a"}', 'src/main.js': '' }, 'src/amplitude.js', 'module.exports'],
  ])('writes for %j the file %s', async (files, path, text) => {
    const root = tempProject(files as Record<string, string>); // Keys of the rows differ, their values are texts.
    expect(paths(await call(initProject, {}, root))).toEqual([[path, 'created']]);
    expect(read(root, path)).toContain(text);
  });

  it('changes nothing the second time', async () => {
    const root = tempProject({ 'package.json': manifestOf(), '.env.example': 'PORT=80' });
    expect(paths(await call(initProject, {}, root))).toEqual([
      ['amplitude.js', 'created'],
      ['.env.example', 'extended'],
    ]);
    expect(read(root, '.env.example')).toBe(`PORT=80\n${variable}=\n`);
    expect(paths(await call(initProject, {}, root))).toEqual([['amplitude.js', 'unchanged']]);
    expect(read(root, '.env.example')).toBe(`PORT=80\n${variable}=\n`);
  });

  it('refuses to replace a file that says something else, and writes nothing at all', async () => {
    const root = tempProject({ 'package.json': manifestOf(), 'amplitude.js': '// mine', '.env.example': '' });
    await expect(call(initProject, {}, root)).rejects.toMatchObject({
      code: 'REFUSED',
      next: expect.stringContaining('--force'),
    });
    expect([read(root, 'amplitude.js'), read(root, '.env.example')]).toEqual(['// mine', '']);
    expect(paths(await call(initProject, { force: true }, root))[0]).toEqual(['amplitude.js', 'overwritten']);
    expect(read(root, 'amplitude.js')).toContain('init()');
  });

  it('shows in a dry run what it would write, and writes nothing', async () => {
    const root = tempProject({ 'package.json': manifestOf() });
    expect(await call(initProject, { dryRun: true }, root)).toMatchObject({
      files: [{ path: 'amplitude.js', fate: 'created', text: expect.stringContaining('inSession') }],
    });
    expect(readdirSync(root)).toEqual(['package.json']);
  });

  it('makes no .env.example, and adds no second line to one', async () => {
    const bare = tempProject({ 'package.json': manifestOf() });
    await call(initProject, {}, bare);
    expect(existsSync(join(bare, '.env.example'))).toBe(false);
    const named = tempProject({ 'package.json': manifestOf(), '.env.example': `${variable}=x\r\n` });
    await call(initProject, {}, named);
    expect(read(named, '.env.example')).toBe(`${variable}=x\r\n`);
  });

  it("shares the app's own Amplitude client, and says so where it cannot", async () => {
    const dependencies = { '@amplitude/analytics-node': '^1' };
    const singleton = tempProject({
      'package.json': manifestOf({ dependencies }),
      'lib/metrics.js': "import { init } from '@amplitude/analytics-node';\ninit('key');\n",
    });
    expect(await call(initProject, {}, singleton)).toMatchObject({ client: 'lib/metrics.js' });
    expect(read(singleton, 'amplitude.js')).toContain('init({ amplitude })');
    const instance = tempProject({
      'package.json': manifestOf({ dependencies }),
      'metrics.cjs': "const { createInstance } = require('@amplitude/analytics-node');\n",
    });
    const { steps } = await call(initProject, {}, instance);
    expect(steps).toContainEqual({ do: expect.stringContaining('init({ amplitude: client })') });
    expect(read(instance, 'amplitude.js')).not.toContain('init({ amplitude })');
  });

  it('gives a framework with a start file that file, unless it has one', async () => {
    const framework = frameworks.find(({ startFile }) => startFile !== undefined);
    const dependencies = { [framework?.package ?? '']: '*' };
    const files = { 'package.json': manifestOf({ dependencies }), 'tsconfig.json': '{}', 'src/page.tsx': '' };
    const fresh = tempProject(files);
    expect(paths(await call(initProject, {}, fresh))).toEqual([
      ['src/amplitude.ts', 'created'],
      [`src/${framework?.startFile}.ts`, 'created'],
    ]);
    const own = tempProject({ ...files, [`src/${framework?.startFile}.ts`]: 'export function register() {}' });
    const answer = await call(initProject, {}, own);
    expect(paths(answer)).toEqual([['src/amplitude.ts', 'created']]);
    expect(answer.steps).toContainEqual({ do: expect.stringContaining("await import('./amplitude')") });
  });

  it('names the steps that are left, with the installer of the project', async () => {
    const root = tempProject({ 'package.json': manifestOf(), 'pnpm-lock.yaml': '' });
    const { steps } = await call(initProject, {}, root);
    expect(steps).toContainEqual({ do: expect.any(String), command: 'pnpm add amplitude-ai' });
    expect(steps).toContainEqual({ do: expect.any(String), command: 'npx amplitude-ai doctor' });
  });

  it('writes through no link, out of the project or within it', async () => {
    const elsewhere = tempProject({});
    const root = tempProject({ 'package.json': manifestOf() });
    symlinkSync(elsewhere, join(root, 'src'));
    await expect(call(initProject, { force: true }, root)).rejects.toMatchObject({ code: 'PATH_IS_LINK' });
    const linked = tempProject({ 'package.json': manifestOf() });
    writeFileSync(join(elsewhere, 'target.js'), '// theirs');
    symlinkSync(join(elsewhere, 'target.js'), join(linked, 'amplitude.js'));
    await expect(call(initProject, { force: true }, linked)).rejects.toMatchObject({ code: 'PATH_IS_LINK' });
    expect(readdirSync(elsewhere)).toEqual(['target.js']);
    expect(read(elsewhere, 'target.js')).toBe('// theirs');
  });

  it('is no use where a folder has the name of the file', async () => {
    const root = tempProject({ 'package.json': manifestOf() });
    mkdirSync(join(root, 'amplitude.js'));
    await expect(call(initProject, {}, root)).rejects.toMatchObject({ code: 'NOT_A_FILE' });
  });
});
