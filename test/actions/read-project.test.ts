import { describe, expect, it } from 'vitest';
import { readProject } from '../../src/actions/read-project.ts';
import { environmentVariables } from '../../src/core/config.ts';
import { allFacts } from '../../src/providers/all-facts.ts';
import { manifest, tempProject } from './temp-project.ts';

describe('what is read from a project', () => {
  it('is its SDKs, with wanted, installed and supported versions', async () => {
    const [first] = allFacts;
    const name = first?.package.name ?? '';
    const root = tempProject({
      'package.json': manifest,
      [`node_modules/${name}/package.json`]: '{"version":"7.1.0"}',
    });
    const { sdks } = await readProject(root);
    expect(sdks).toHaveLength(allFacts.length);
    expect(sdks[0]).toEqual({
      provider: first?.id,
      package: name,
      wanted: first?.package.range,
      installed: '7.1.0',
      supported: first?.package.range,
    });
    expect(sdks[1]).not.toHaveProperty('installed');
  });

  it.each([
    ['pnpm-lock.yaml', 'pnpm add'],
    ['yarn.lock', 'yarn add'],
    ['bun.lock', 'bun add'],
    ['package-lock.json', 'npm install'],
    ['none', 'npm install'],
  ])('is the command that installs, by %s', async (lockFile, install) => {
    const root = tempProject({ 'package.json': '{}', [lockFile]: '' });
    expect(await readProject(root)).toMatchObject({ install });
  });

  it('is the most specific framework', async () => {
    const root = tempProject({ 'package.json': '{"dependencies":{"express":"5","next":"16"}}' });
    expect((await readProject(root)).framework?.id).toBe('next');
  });

  it('is whether the key is named in an env file, and never its value', async () => {
    const root = tempProject({ 'package.json': '{}', '.env': `${environmentVariables.apiKey}=s3cret\n` });
    const project = await readProject(root);
    expect(project.hasKey).toBe(true);
    expect(JSON.stringify(project)).not.toContain('s3cret');
  });

  it.each([
    [{}, 'has no package.json'],
    [{ 'package.json': '{ "name": ' }, 'is not JSON'],
  ])('is an error without a readable manifest: %j', async (files, message) => {
    await expect(readProject(tempProject(files))).rejects.toThrow(message);
  });
});
