import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { environmentVariables } from '../../src/core/config.ts';
import { allFacts } from '../../src/providers/all-facts.ts';
import { manifest, tempProject } from '../actions/temp-project.ts';
import { type App, installApp } from '../package/installed-app.ts';
import { runCommand } from './run-command.ts';

interface Check {
  readonly name: string;
  readonly status: string;
  readonly found: string;
  readonly fix?: string;
}

const key = '0123456789abcdef'.repeat(2);
const goodEnv = { [environmentVariables.apiKey]: key, PATH: process.env.PATH ?? '' };

async function checks(cwd: string, env: Record<string, string>, ...args: string[]) {
  const { code, stdout } = await runCommand(['doctor', '--json', ...args], { cwd, env });
  const list = JSON.parse(stdout).checks as Check[]; // Its shape is held by the schema of the action.
  return { code, stdout, of: (name: string) => list.find((check) => check.name === name), list };
}

describe('doctor in an app with everything installed', () => {
  let app: App;
  beforeAll(async () => {
    const sdks = Object.fromEntries(allFacts.map(({ package: { name } }) => [name, name]));
    app = await installApp(sdks);
    await app.write({ 'package.json': manifest });
  });
  afterAll(() => app.remove());

  it('finds nothing wrong, after a real call of each SDK and a real flush', async () => {
    const { code, list, of } = await checks(app.folder, goodEnv);
    expect(list.filter(({ status }) => status !== 'ok')).toEqual([]);
    expect(code).toBe(0);
    for (const { label } of allFacts) expect(of(`capture: ${label}`)?.found).toContain('2 events');
    expect(of('flush')?.found).toContain('arrived');
    expect(of('register hook')?.status).toBe('ok');
  });

  it('only looks when it is told so', async () => {
    const { code, list } = await checks(app.folder, goodEnv, '--no-mock-check');
    expect(code).toBe(0);
    expect(list.map(({ name }) => name).filter((name) => /capture|flush|hook/.test(name))).toEqual([]);
  });

  it('never prints the key', async () => {
    const { stdout } = await runCommand(['doctor'], { cwd: app.folder, env: goodEnv });
    expect(stdout).toMatch(/✓ +API key +\S/);
    expect(stdout).not.toContain(key);
  });

  it('prints marks in a table, coloured on a terminal only', async () => {
    const on = { cwd: app.folder, env: { [environmentVariables.apiKey]: 'short' } };
    const { code, stdout } = await runCommand(['doctor', '--no-mock-check'], on);
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^! +API key +.*32 hexadecimal/m) });
    expect(stdout).not.toContain('\u001b[');
    expect((await runCommand(['doctor', '--no-mock-check'], { ...on, isTTY: true })).stdout).toContain('\u001b[');
  });
});

describe('doctor in an app with faults', () => {
  it('has a fix for every one that failed', async () => {
    const { code, list, of } = await checks(tempProject({ 'package.json': manifest, 'pnpm-lock.yaml': '' }), {
      [environmentVariables.contentMode]: 'fulll',
    });
    expect(code).toBe(1);
    const failed = list.filter(({ status }) => status === 'failed');
    expect(failed.filter(({ fix }) => !fix)).toEqual([]);
    expect(of('API key')?.fix).toBe(`export ${environmentVariables.apiKey}=<key>`);
    expect(of('amplitude-ai')?.fix).toMatch(/^pnpm add "amplitude-ai@/);
    expect(of('options')).toMatchObject({ status: 'failed', fix: `unset ${environmentVariables.contentMode}` });
    for (const { package: sdk } of allFacts) {
      expect(of(sdk.name)).toMatchObject({ found: 'not installed', fix: `pnpm add "${sdk.name}@${sdk.range}"` });
    }
  });

  it('names a version that is not supported', async () => {
    const [facts] = allFacts;
    const name = facts?.package.name ?? '';
    const root = tempProject({
      'package.json': manifest,
      [`node_modules/${name}/package.json`]: '{"version":"3.0.0"}',
    });
    expect((await checks(root, goodEnv, '--no-mock-check')).of(name)).toMatchObject({
      status: 'failed',
      found: `3.0.0, supported is ${facts?.package.range}`,
    });
  });

  it('says what an SDK lacks that cannot be observed', async () => {
    const [facts] = allFacts;
    const name = facts?.package.name ?? '';
    const root = tempProject({
      'package.json': manifest,
      [`node_modules/${name}/package.json`]: `{"name":"${name}","version":"7.0.0","main":"index.js"}`,
      [`node_modules/${name}/index.js`]: 'module.exports = {};',
    });
    const { of } = await checks(root, goodEnv);
    expect(of(`capture: ${facts?.label}`)).toMatchObject({
      status: 'failed',
      found: expect.stringContaining('no export'),
    });
    // Not installed there: the copy that the command belongs to is tried.
    expect(of('flush')?.status).toBe('ok');
    expect(of('register hook')?.status).toBe('skipped');
  });

  it('finds a second copy of the package', async () => {
    const root = tempProject({ 'package.json': manifest });
    for (const folder of ['node_modules/amplitude-ai', 'node_modules/@scope/lib/node_modules/amplitude-ai']) {
      mkdirSync(join(root, folder), { recursive: true });
      writeFileSync(join(root, folder, 'package.json'), '{"version":"0.1.0"}');
    }
    expect((await checks(root, goodEnv, '--no-mock-check')).of('one copy')).toMatchObject({
      status: 'warning',
      found: 'node_modules/amplitude-ai, node_modules/@scope/lib/node_modules/amplitude-ai',
    });
  });

  it('knows a key in an env file from one in the environment', async () => {
    const root = tempProject({ 'package.json': manifest, '.env.local': `${environmentVariables.apiKey}=${key}` });
    const { stdout, of } = await checks(root, {}, '--no-mock-check');
    expect(of('API key')).toMatchObject({ status: 'warning', fix: 'node --env-file=.env.local app.js' });
    expect(stdout).not.toContain(key);
    const named = `${environmentVariables.apiKey}=\n`;
    const without = tempProject({ 'package.json': manifest, '.env': named, '.env.example': `${named.trim()}x\n` });
    expect((await checks(without, {}, '--no-mock-check')).of('API key')?.status).toBe('failed');
  });

  it('ends with 2 where there is no project', async () => {
    expect(await runCommand(['doctor'], { cwd: tempProject({}) })).toMatchObject({ code: 2 });
  });
});
