import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/actions/index.ts';
import { formSpecs, optionSpecs } from '../../src/cli/option-specs.ts';
import { allFacts } from '../../src/providers/all-facts.ts';
import { exampleFiles, manifest, tempProject, uninstrumentedProject } from '../actions/temp-project.ts';
import { runCommand } from './run-command.ts';

const [firstFile = ''] = Object.keys(exampleFiles);
const colorCode = '\u001b[';

describe('scan', () => {
  it('prints one JSON object with every site', async () => {
    const root = uninstrumentedProject();
    const { code, stdout, stderr } = await runCommand(['scan', root, '--json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({ root, coverage: { total: allFacts.length, percent: 0 } });
    for (const site of report.sites) {
      expect(Object.keys(site)).toEqual(['file', 'line', 'column', 'provider', 'api', 'kind', 'status', 'confidence']);
    }
  });

  it('prints a table, coloured on a terminal only, and never against NO_COLOR', async () => {
    const root = uninstrumentedProject();
    const plain = await runCommand(['scan'], { cwd: root });
    expect(plain.stdout).toMatch(/call site +provider +call +status/);
    expect(plain.stdout).not.toContain(colorCode);
    expect((await runCommand(['scan'], { cwd: root, isTTY: true })).stdout).toContain(colorCode);
    const never = await runCommand(['scan'], { cwd: root, isTTY: true, env: { NO_COLOR: '1' } });
    expect(never.stdout).not.toContain(colorCode);
  });

  it('takes a part of the project of the working directory, and names files from there', async () => {
    const { stdout } = await runCommand(['scan', 'src', '--json'], { cwd: uninstrumentedProject() });
    expect(JSON.parse(stdout).sites[0].file).toMatch(/^src\//);
  });

  it('takes a folder without a package.json as it is', async () => {
    const root = tempProject({ ...exampleFiles });
    const { stdout } = await runCommand(['scan', join(root, 'src'), '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ root: join(root, 'src'), sites: { length: allFacts.length } });
  });

  it('fails below the coverage that is asked for', async () => {
    const root = uninstrumentedProject();
    const below = await runCommand(['scan', root, '--min-coverage', '50']);
    expect(below).toMatchObject({ code: 1, stderr: 'Coverage is 0 %, below 50 %.\n' });
    expect(await runCommand(['scan', root, '--min-coverage', '0'])).toMatchObject({ code: 0 });
  });

  it('fails when a file does not parse', async () => {
    const root = tempProject({
      'package.json': manifest,
      'a.ts': `import X from '${allFacts[0]?.package.name}';\nlet = ;`,
    });
    expect(await runCommand(['scan', root])).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('does not parse: a.ts:2'),
    });
  });
});

describe('preview and apply', () => {
  it('go from a diff to written files by the plan id', async () => {
    const cwd = uninstrumentedProject();
    const preview = await runCommand(['preview', '--json'], { cwd });
    const { planId } = JSON.parse(preview.stdout);
    expect(await runCommand(['apply', '--plan-id', planId], { cwd })).toMatchObject({ code: 0 });
    expect(readFileSync(join(cwd, firstFile), 'utf8')).toContain("'amplitude-ai/");
    expect(await runCommand(['validate', firstFile], { cwd })).toMatchObject({ code: 0 });
    const stale = await runCommand(['apply', '--plan-id', planId], { cwd });
    expect(stale).toMatchObject({ code: 1, stderr: expect.stringContaining('Nothing was written') });
  });
});

describe('validate', () => {
  it('fails for a call that is not recorded', async () => {
    const { code, stdout } = await runCommand(['validate', firstFile], { cwd: uninstrumentedProject() });
    expect(code).toBe(1);
    expect(stdout).toContain('is not recorded');
  });
});

describe('what is given wrongly', () => {
  it.each([
    [[], 'Commands:'],
    [['scann'], 'Did you mean scan?'],
    [['scan', '--jsno'], 'Did you mean --json?'],
    [['scan', 'nowhere'], 'There is no "nowhere"'],
    [['scan', '--root', '/no/such'], '--root "/no/such" is no folder'],
    [['scan', '--min-coverage', 'most'], 'Give a number from 0 to 100.'],
    [['schema', 'AI Respones'], 'Did you mean "[Agent] AI Response"?'],
    [['pattern', 'opnai'], 'Did you mean "openai"?'],
    [['apply'], 'Neither planId nor paths were given.'],
    [['validate'], 'Neither file nor source was given.'],
    [['preview', '../elsewhere'], 'is outside the project'],
    [['suggest'], 'has no package.json'],
  ])('ends %j with 2 and says what to do', async (argv, message) => {
    const { code, stdout, stderr } = await runCommand(argv, { cwd: tempProject({}) });
    expect(stderr).toContain(message);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it('is an object too when JSON is asked for', async () => {
    const { code, stdout } = await runCommand(['schema', 'nothing like it', '--json']);
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      error: { code: 'INVALID_ARGUMENT', next: expect.stringContaining('Known:') },
    });
  });
});

describe('help', () => {
  const names = [...commands.map(({ command }) => command.name), 'instrument', 'mcp', 'completion'];

  it.each(names)('of %s has an example and its exit codes', async (name) => {
    const { code, stdout } = await runCommand([...name.split(' '), '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain(`Examples:\n  amplitude-ai ${name}`);
    expect(stdout).toMatch(/Exit codes:\n {2}0/);
  });

  it.each(commands.map((action) => [action.command.name, action] as const))(
    'of %s says what each option is',
    (_, action) => {
      const silent = [...optionSpecs(action), ...formSpecs(action)].filter(({ about }) => about === '');
      expect(silent.map(({ key }) => key)).toEqual([]);
    },
  );

  it('names the variables that a command reads', async () => {
    const { stdout } = await runCommand(['register-catalog', '--help']);
    expect(stdout).toMatch(/Environment:\n {2}AMPLITUDE_AI_API_KEY .*\n {2}AMPLITUDE_AI_SECRET_KEY /);
  });

  it('of the whole lists every command, with a way through them', async () => {
    const { stdout } = await runCommand(['--help']);
    for (const name of names.filter((one) => !one.includes(' ')))
      expect(stdout).toMatch(new RegExp(`^ {2}${name} `, 'm'));
    expect(stdout).toContain('amplitude-ai doctor');
  });

  it('prints the version', async () => {
    expect(await runCommand(['--version'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });
});
