import { describe, expect, it } from 'vitest';
import { environmentVariables } from '../../src/core/config.ts';
import { allFacts } from '../../src/providers/all-facts.ts';
import { tempProject } from '../actions/temp-project.ts';
import { runCommand } from './run-command.ts';

const { apiKey, contentMode, serverUrl, serverZone } = environmentVariables;
const [facts] = allFacts;
const name = facts?.package.name ?? '';

const project = () =>
  tempProject({
    'package.json': JSON.stringify({
      name: 'shop',
      dependencies: { [name]: '*' },
      scripts: { start: 'node --import amplitude-ai/register app.js', test: 'vitest' },
    }),
    [`node_modules/${name}/package.json`]: '{"version":"7.1.0"}',
  });

describe('status', () => {
  it('says what the runtime would do, and whether the key is there, but never the key', async () => {
    const env = { [apiKey]: 's3cret', [contentMode]: 'metadata_only', [serverZone]: 'eu' };
    const { code, stdout } = await runCommand(['status', '--json'], { cwd: project(), env });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      project: 'shop',
      tracking: true,
      settings: 'content mode metadata_only, zone EU',
      variables: expect.arrayContaining([
        { name: apiKey, set: true },
        { name: contentMode, set: true, value: 'metadata_only' },
      ]),
      sdks: [{ package: name, installed: '7.1.0', supported: facts?.package.range }],
      patchedBy: ['script "start"'],
    });
    const printed = await runCommand(['status'], { cwd: project(), env });
    expect(stdout + printed.stdout).not.toContain('s3cret');
    expect(printed.stdout).toContain('records LLM calls: content mode metadata_only, zone EU');
  });

  it('shows an address without its credentials', async () => {
    const env = { [apiKey]: 'any', [serverUrl]: 'https://user:pass@proxy.example/events?token=t' };
    const { stdout } = await runCommand(['status'], { cwd: project(), env });
    expect(stdout).toContain('server https://proxy.example/events');
    expect(stdout).not.toMatch(/pass|token/);
  });

  it('says that nothing is recorded without a key, and sees the hook in NODE_OPTIONS', async () => {
    const env = { NODE_OPTIONS: '--import file:///app/node_modules/amplitude-ai/dist/register.mjs' };
    const { code, stdout } = await runCommand(['status'], { cwd: project(), env });
    expect(code).toBe(0);
    expect(stdout).toContain(`records nothing: ${apiKey} is not set`);
    expect(stdout).toContain('NODE_OPTIONS, script "start"');
  });

  it('fails for a value that does not work', async () => {
    const { code, stdout } = await runCommand(['status'], { cwd: project(), env: { [contentMode]: 'none' } });
    expect({ code, stdout }).toEqual({ code: 1, stdout: expect.stringContaining('known modes') });
  });
});
