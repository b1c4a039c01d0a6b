import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { exampleFiles, manifest, tempProject } from '../actions/temp-project.ts';
import { runCommand } from './run-command.ts';

const call = `import OpenAI from 'openai';
const client = new OpenAI();
export const ask = (input: string) => client.responses.create({ model: 'm', input });
`;
const recorded = call.replace("'openai'", "'amplitude-ai/openai'");
const another = call.replace('ask', 'askAgain');

function repository(files: Readonly<Record<string, string>>) {
  const cwd = tempProject({ 'package.json': manifest, ...files });
  const git = (...args: string[]) => execFileSync('git', args, { cwd, stdio: 'pipe' });
  const commit = () => {
    git('add', '.');
    git('-c', 'user.name=t', '-c', 'user.email=t@example.com', 'commit', '-q', '-m', 'x');
  };
  git('init', '-q', '-b', 'main');
  commit();
  return { cwd, git, commit };
}

/** Judges a log by the schema of the standard. */
function faultsOfSarif(log: unknown): unknown {
  // The schema is of draft 4, which differs from the validator's in its two names alone.
  const { $schema: _, id: __, ...rest } = schema;
  const validate = new Ajv({ strict: false, unicodeRegExp: false, validateFormats: false, allErrors: true }).compile(
    rest,
  );
  return validate(log) ? [] : validate.errors;
}

describe('scan --format sarif', () => {
  it('is valid by the schema of the standard, with all that can be in it', async () => {
    const { cwd } = repository({ 'src/a b.ts': call, 'src/broken.ts': `import 'openai';\nlet = ;` });
    await runCommand(['scan', '--baseline', 'known.json', '--update-baseline'], { cwd });
    writeFileSync(join(cwd, 'src/handler.ts'), `${another}export const handler = async (event: string) => ask(event);`);
    writeFileSync(
      join(cwd, 'src/stream.ts'),
      `${recorded}client.responses.create({ model: 'm', input: 'x', stream: true });\n`,
    );
    const { stdout } = await runCommand(['scan', '--format', 'sarif', '--baseline', 'known.json'], { cwd });
    const log = JSON.parse(stdout);
    expect(faultsOfSarif(log)).toEqual([]);
    const [{ results, invocations, tool }] = log.runs;
    expect(results.map(({ ruleId, baselineState }: Record<string, string>) => [ruleId, baselineState])).toEqual([
      ['call-not-recorded', 'unchanged'],
      ['call-not-recorded', 'new'],
      ['no-user', 'new'],
      ['no-session', 'new'],
      ['unread-stream', 'new'],
    ]);
    expect(results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'src/a%20b.ts', uriBaseId: 'SRCROOT' },
      region: { startLine: 3, startColumn: 56 },
    });
    expect(results[0].locations[0].logicalLocations).toEqual([{ fullyQualifiedName: 'ask' }]);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
    expect(invocations[0].toolExecutionNotifications).toMatchObject([
      { level: 'error', locations: [{ physicalLocation: { region: { startLine: 2, startColumn: 7 } } }] },
    ]);
  });

  it('is refused by that schema where it should be', () => {
    expect(faultsOfSarif({ version: '2.1.0', runs: [{ results: [] }] })).not.toEqual([]);
  });

  it('keeps the fingerprint of a call when lines above it move, and tells two of a kind apart', async () => {
    const twice = `${call}export const two = () => [client.responses.create({}), client.responses.create({})];\n`;
    const { cwd } = repository({ 'a.ts': twice });
    const prints = async () => {
      const { stdout } = await runCommand(['scan', '--format', 'sarif'], { cwd });
      return JSON.parse(stdout).runs[0].results.map((each: { partialFingerprints: unknown }) =>
        JSON.stringify(each.partialFingerprints),
      );
    };
    const before = await prints();
    writeFileSync(join(cwd, 'a.ts'), `// one\n// two\n${twice}`);
    expect(await prints()).toEqual(before);
    expect(new Set(before).size).toBe(3);
  });

  it('names files from the root of the repository, as code scanning does', async () => {
    const { cwd } = repository({ 'services/bot/package.json': '{}', 'services/bot/a.ts': call });
    const { stdout } = await runCommand(['scan', 'services/bot', '--format', 'sarif'], { cwd });
    expect(stdout).toContain('"uri": "services/bot/a.ts"');
  });
});

describe('scan --format github', () => {
  it('writes commands with the escapes that the runner undoes', async () => {
    const { cwd } = repository({ 'src/a,b:c%d.ts': call });
    const { stdout } = await runCommand(['scan', '--format', 'github'], { cwd });
    expect(stdout).toBe(
      '::warning file=src/a%2Cb%3Ac%25d.ts,line=3,col=56,title=LLM call that nobody records::' +
        'responses.create (openai) is not recorded. amp-ai-codemod swap-imports "src/a,b:c%25d.ts"\n',
    );
  });

  it('stops at ten of a kind and says how many there are beside', async () => {
    const { cwd } = repository({ 'a.ts': `${call}${'client.responses.create({});\n'.repeat(13)}` });
    const lines = (await runCommand(['scan', '--format', 'github'], { cwd })).stdout.trimEnd().split('\n');
    expect(lines.filter((line) => line.startsWith('::warning '))).toHaveLength(10);
    expect(lines.at(-1)).toBe('4 more of kind warning are in the other forms of this report.');
  });
});

describe('scan --baseline', () => {
  it('fails for what is new, and not for what was there, wherever its lines have gone', async () => {
    const { cwd } = repository({ 'a.ts': call });
    const wrote = await runCommand(['scan', '--baseline', 'known.json', '--update-baseline'], { cwd });
    expect(wrote).toMatchObject({ code: 0, stderr: 'written: known.json with 1 finding\n' });
    expect(JSON.parse(readFileSync(join(cwd, 'known.json'), 'utf8'))).toEqual({
      version: 1,
      known: { 'a.ts': ['call-not-recorded openai responses.create in ask'] },
    });
    writeFileSync(join(cwd, 'a.ts'), `\n\n${call}`);
    expect(await runCommand(['scan', '--baseline', 'known.json'], { cwd })).toMatchObject({
      code: 0,
      stderr: '1 known from the baseline, 0 new.\n',
    });
    writeFileSync(join(cwd, 'b.ts'), another);
    const { code, stderr } = await runCommand(['scan', '--baseline', 'known.json'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain('1 new warning:\n  b.ts:3:61 responses.create (openai) is not recorded.');
  });

  it('calls nothing of the baseline gone where only a part was looked at', async () => {
    const { cwd } = repository({ 'a.ts': call, 'b.ts': another });
    await runCommand(['scan', '--baseline', 'known.json', '--update-baseline'], { cwd });
    expect(await runCommand(['scan', 'a.ts', '--baseline', 'known.json'], { cwd })).toMatchObject({
      code: 0,
      stderr: '1 known from the baseline, 0 new.\n',
    });
  });

  it('says what is known no longer', async () => {
    const { cwd } = repository({ 'a.ts': call, 'b.ts': another });
    await runCommand(['scan', '--baseline', 'known.json', '--update-baseline'], { cwd });
    writeFileSync(join(cwd, 'b.ts'), 'export {};\n');
    const { code, stderr } = await runCommand(['scan', '--baseline', 'known.json'], { cwd });
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr:
        '1 known from the baseline, 0 new.\n1 finding of the baseline can go: --update-baseline takes them out.\n',
    });
  });

  it.each([
    [['--baseline', 'none.json'], 'There is no baseline "none.json". Write it: add --update-baseline.'],
    [['--baseline', 'package.json'], 'is no baseline: it has no list of what is known.'],
    [['--update-baseline'], '--update-baseline was given without a file.'],
    [['--fail-on', 'new'], '--fail-on new has nothing to compare with.'],
    [['--baseline', 'x.json', '--update-baseline', '--changed'], 'A baseline holds the whole project.'],
    [['--format', 'sarfi'], 'Did you mean "sarif"?'],
  ])('answers %j with what to do', async (args, message) => {
    const { cwd } = repository({ 'a.ts': call });
    const { code, stderr } = await runCommand(['scan', ...args], { cwd });
    expect(stderr).toContain(message);
    expect(code).not.toBe(0);
  });
});

describe('scan --changed', () => {
  const sites = async (cwd: string, ...args: string[]): Promise<string[]> => {
    const { stdout } = await runCommand(['scan', '--json', ...args], { cwd });
    return JSON.parse(stdout).sites.map(({ file }: { file: string }) => file);
  };

  it('looks at what the branch, the working tree and untracked files change since the branch left its base', async () => {
    const { cwd, git, commit } = repository({ 'old.ts': call, 'committed.ts': '', 'edited.ts': '', 'base.ts': '' });
    git('checkout', '-q', '-b', 'feature');
    writeFileSync(join(cwd, 'committed.ts'), call);
    commit();
    git('checkout', '-q', 'main');
    writeFileSync(join(cwd, 'base.ts'), call);
    commit();
    git('checkout', '-q', 'feature');
    writeFileSync(join(cwd, 'edited.ts'), call);
    writeFileSync(join(cwd, 'untracked.ts'), call);
    expect(await sites(cwd, '--changed', 'main')).toEqual(['committed.ts', 'edited.ts', 'untracked.ts']);
    expect(await sites(cwd, '--changed')).toEqual(['committed.ts', 'edited.ts', 'untracked.ts']);
    expect(await sites(cwd)).toHaveLength(4);
  });

  it('still follows clients through files that did not change, and judges the changed ones alone', async () => {
    const lib = `import OpenAI from 'openai';\nexport const client = new OpenAI();\nclient.responses.create({});\n`;
    const { cwd } = repository({ 'lib.ts': lib, 'a.ts': '' });
    writeFileSync(join(cwd, 'a.ts'), `import { client } from './lib';\nclient.embeddings.create({});\n`);
    expect(await sites(cwd, '--changed')).toEqual(['a.ts']);
    const { code, stderr } = await runCommand(['scan', '--changed', '--fail-on', 'any'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain('1 warning:\n  a.ts:2:19');
  });

  it('compares the folder that is scanned, in a repository around it', async () => {
    const { cwd } = repository({ 'bot/package.json': '{}', 'bot/a.ts': call, 'bot/b.ts': '' });
    writeFileSync(join(cwd, 'bot/b.ts'), call);
    expect(await sites(cwd, 'bot', '--changed', 'main')).toEqual(['b.ts']);
  });

  it.each([
    ['nowhere', 'git knows no commit "nowhere"'],
    ['--output=x', 'git knows no commit "--output=x"'],
  ])('says of the base %j that it is none', async (base, message) => {
    const { cwd } = repository({ 'a.ts': call });
    const { code, stderr } = await runCommand(['scan', `--changed=${base}`], { cwd });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) });
  });

  it('says that there is no repository', async () => {
    const { code, stderr } = await runCommand(['scan', '--changed'], { cwd: tempProject({ 'a.ts': call }) });
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('is in no git repository') });
  });
});

describe('scan --output', () => {
  it('writes the answer into a file beside the one who asks, and nothing to stdout', async () => {
    const cwd = tempProject({ 'package.json': manifest, ...exampleFiles });
    const { code, stdout, stderr } = await runCommand(['scan', '--json', '--output', 'report.json'], { cwd });
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: 'written: report.json\n' });
    expect(JSON.parse(readFileSync(join(cwd, 'report.json'), 'utf8'))).toMatchObject({ coverage: { percent: 0 } });
  });

  it('says when it cannot', async () => {
    const cwd = tempProject({ 'a.ts': call });
    const { code, stderr } = await runCommand(['scan', '--output', 'a.ts/report.json'], { cwd });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('cannot be written') });
  });
});
