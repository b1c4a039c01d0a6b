import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { scanProject } from '../../src/analyze/index.ts';
import { oneCall, temporaryProject } from './temporary-project.ts';

const files = (report: Awaited<ReturnType<typeof scanProject>>) => report.sites.map(({ file }) => file);

describe('scanProject on what it may meet', () => {
  it('follows no link, into a loop or out of the root, and names each', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'analyze-outside-'));
    onTestFinished(() => rmSync(outside, { recursive: true }));
    writeFileSync(join(outside, 'secret.ts'), oneCall);
    const root = temporaryProject({ 'src/a.ts': oneCall });
    symlinkSync(root, join(root, 'src/loop'));
    symlinkSync(outside, join(root, 'outside'));
    symlinkSync(join(outside, 'secret.ts'), join(root, 'secret.ts'));
    const report = await scanProject({ root });
    expect(files(report)).toEqual(['src/a.ts']);
    expect(report.files.skipped.map(({ file }) => file).sort()).toEqual(['outside', 'secret.ts', 'src/loop']);
  });

  it('names the links to folders that git lists, and none to a licence', async () => {
    const root = temporaryProject({ 'src/a.ts': oneCall, LICENSE: 'yours' });
    execFileSync('git', ['init', '-q'], { cwd: root });
    symlinkSync('../src', join(root, 'src/loop'));
    symlinkSync('circle', join(root, 'src/circle'));
    symlinkSync('../LICENSE', join(root, 'src/LICENSE'));
    const report = await scanProject({ root });
    expect(files(report)).toEqual(['src/a.ts']);
    expect(report.files.skipped).toEqual([
      { file: 'src/circle', reason: 'a symbolic link, not followed' },
      { file: 'src/loop', reason: 'a symbolic link, not followed' },
    ]);
  });

  it('ends on a list of more items than a call may have arguments', async () => {
    const items = '1,'.repeat(300_000);
    const root = temporaryProject({ 'a.ts': `${oneCall}\nexport const all = [${items}];\nMath.max(...[${items}]);\n` });
    const report = await scanProject({ root });
    expect(files(report)).toEqual(['a.ts']);
    expect(report.files.unparsed).toEqual([]);
  });

  it('reads nothing through a tracked folder that has become a link out of the root', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'analyze-outside-'));
    onTestFinished(() => rmSync(outside, { recursive: true }));
    writeFileSync(join(outside, 'a.ts'), oneCall);
    const root = temporaryProject({ 'lib/a.ts': oneCall, 'b.ts': oneCall });
    const git = (...args: string[]) => execFileSync('git', args, { cwd: root });
    git('init', '-q');
    git('add', '.');
    rmSync(join(root, 'lib'), { recursive: true });
    symlinkSync(outside, join(root, 'lib'));
    const report = await scanProject({ root });
    expect(files(report)).toEqual(['b.ts']);
    expect(report.files.skipped).toContainEqual({
      file: 'lib/a.ts',
      reason: 'reached through a link that leads outside of the root',
    });
  });

  it('skips binary and oversized files by name', async () => {
    const root = temporaryProject({
      'a.ts': oneCall,
      'image.ts': Buffer.from([0x47, 0x40, 0x00, 0x10, 0x00]),
      'huge.js': `import 'openai';${' '.repeat(2 * 1024 * 1024)}`,
    });
    const report = await scanProject({ root });
    expect(files(report)).toEqual(['a.ts']);
    expect(report.files.skipped).toEqual([
      { file: 'huge.js', reason: 'larger than 2 MB' },
      { file: 'image.ts', reason: 'binary' },
    ]);
  });

  it.skipIf(process.getuid?.() === 0)('names a file that it may not read', async () => {
    const root = temporaryProject({ 'a.ts': oneCall, 'locked.ts': oneCall });
    chmodSync(join(root, 'locked.ts'), 0o000);
    const report = await scanProject({ root });
    expect(files(report)).toEqual(['a.ts']);
    expect(report.files.skipped).toEqual([{ file: 'locked.ts', reason: 'cannot be read (EACCES)' }]);
  });

  it('leaves dependencies, build output and ignored files alone, with git and without', async () => {
    const project = {
      '.gitignore': 'generated/\n*.gen.ts\n!keep.gen.ts\n',
      'package.json': '{}',
      'src/a.ts': oneCall,
      'src/b.gen.ts': oneCall,
      'src/keep.gen.ts': oneCall,
      'src/build/c.ts': oneCall,
      'generated/d.ts': oneCall,
      'node_modules/x/index.js': oneCall,
      'dist/e.js': oneCall,
      'build/f.js': oneCall,
      'lib/g.min.js': oneCall,
    };
    const own = ['src/a.ts', 'src/build/c.ts', 'src/keep.gen.ts'];
    const plain = temporaryProject(project);
    expect(files(await scanProject({ root: plain }))).toEqual(own);
    const repository = temporaryProject(project);
    execFileSync('git', ['init', '-q'], { cwd: repository });
    expect(files(await scanProject({ root: repository }))).toEqual(own);
  });

  it('reads a folder that the repository around it ignores', async () => {
    const root = temporaryProject({ '.gitignore': 'scratch/\n', 'scratch/app/a.ts': oneCall });
    execFileSync('git', ['init', '-q'], { cwd: root });
    expect(files(await scanProject({ root: join(root, 'scratch/app') }))).toEqual(['a.ts']);
  });

  it('runs no command that the repository names as its file monitor', async () => {
    const root = temporaryProject({ 'a.ts': oneCall });
    execFileSync('git', ['init', '-q'], { cwd: root });
    const witness = join(root, 'witness');
    writeFileSync(join(root, 'monitor.sh'), `#!/bin/sh\ntouch '${witness}'\n`, { mode: 0o755 });
    execFileSync('git', ['config', 'core.fsmonitor', './monitor.sh'], { cwd: root });
    expect(files(await scanProject({ root }))).toEqual(['a.ts']);
    expect(() => execFileSync('test', ['-e', witness])).toThrow();
  });

  it('takes a deleted but tracked file for gone', async () => {
    const root = temporaryProject({ 'a.ts': oneCall, 'b.ts': oneCall });
    execFileSync('git', ['init', '-q'], { cwd: root });
    execFileSync('git', ['add', '.'], { cwd: root });
    rmSync(join(root, 'b.ts'));
    const report = await scanProject({ root });
    expect(files(report)).toEqual(['a.ts']);
    expect(report.files.skipped).toEqual([]);
  });

  it('strips control characters from what it quotes and keeps the quote short', async () => {
    const comment = `/* \u001b[31m\u202e\u0007 */ ${'x'.repeat(300)}`;
    const root = temporaryProject({
      'a.ts': `import OpenAI from 'openai';\nnew OpenAI().chat.completions.create({}); // ${comment}\n`,
    });
    const [site] = (await scanProject({ root })).sites;
    expect(site?.snippet).toHaveLength(120);
    expect(site?.snippet).toMatch(
      /^new OpenAI\(\)\.chat\.completions\.create\(\{\}\); \/\/ \/\* {2}\[31m {2}\*\/ x+…$/,
    );
  });

  it('ends on code that is nested deeper than any person writes', async () => {
    const deep = `${'('.repeat(400)}new OpenAI()${')'.repeat(400)}`;
    const chain = `${'a.b().'.repeat(2000)}c()`;
    const root = temporaryProject({
      'a.ts': `import OpenAI from 'openai';\nconst c = ${deep};\nc.responses.create({});\n${chain};\n`,
    });
    const report = await scanProject({ root });
    expect(files(report)).toEqual(['a.ts']);
    expect(report.files).toMatchObject({ unparsed: [], skipped: [] });
  });

  it('says of code that the parser cannot hold that it is not parsed', async () => {
    const root = temporaryProject({ 'a.ts': oneCall, 'b.js': `import 'openai';\nx = ${'['.repeat(100_000)}` });
    const report = await scanProject({ root });
    expect(files(report)).toEqual(['a.ts']);
    expect(report.files.unparsed.map(({ file }) => file)).toEqual(['b.js']);
  });

  it('reads UTF-16 by its first bytes, and reads on past bytes that are not UTF-8', async () => {
    const big = Buffer.from(`\uFEFF${oneCall}`, 'utf16le').swap16();
    const broken = Buffer.concat([Buffer.from(oneCall), Buffer.from([0x2f, 0x2f, 0xff, 0xfe, 0x80, 0x0a])]);
    const root = temporaryProject({
      'a.ts': Buffer.from(`\uFEFF${oneCall}`, 'utf16le'),
      'b.ts': big,
      'c.ts': broken,
    });
    const report = await scanProject({ root });
    expect(report.sites.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
      'a.ts:3:31',
      'b.ts:3:31',
      'c.ts:3:31',
    ]);
    expect(report.files.skipped).toEqual([{ file: 'c.ts', reason: 'read, although some bytes are not UTF-8' }]);
  });

  it.skipIf(process.platform === 'win32')(
    'names a pipe, and enters a folder whose name is that of a file',
    async () => {
      const root = temporaryProject({ 'a.ts': oneCall, 'folder.ts/b.ts': oneCall });
      execFileSync('mkfifo', [join(root, 'pipe.ts')]);
      const report = await scanProject({ root });
      expect(files(report)).toEqual(['a.ts', 'folder.ts/b.ts']);
      expect(report.files.skipped).toEqual([{ file: 'pipe.ts', reason: 'not a regular file' }]);
    },
  );

  it('names a manifest and a configuration that do not parse, and a line of five megabytes', async () => {
    const root = temporaryProject({
      'a.ts': oneCall,
      'b.ts': `import './lib';\n${oneCall}`,
      'lib.ts': 'export {};\n',
      'package.json': '{"name": ',
      'tsconfig.json': '{"compilerOptions": {',
      'line.js': `x = "${'a'.repeat(5 * 1024 * 1024)}"; import('openai')`,
    });
    symlinkSync('tsconfig.json', join(root, 'other.json'));
    const report = await scanProject({ root });
    expect(files(report)).toEqual(['a.ts', 'b.ts']);
    expect(report.files.skipped.map(({ file, reason }) => `${file}: ${reason.split(':')[0]}`).sort()).toEqual([
      'line.js: larger than 2 MB',
      'other.json: a symbolic link, not followed',
      'package.json: what it says is not used',
      'tsconfig.json: its paths are not used',
    ]);
  });

  it('ends on classes whose members lead from base to descendant and back', async () => {
    const root = temporaryProject({
      'a.ts': `import OpenAI from 'openai';
class Base { run() { return this.client.responses.create({}); } }
class One extends Base { static client = new OpenAI(); }
class Two extends One { declare client: unknown; }
new One().run(); new Two().run();
const first = { ...second }; const second = { ...first };
first.responses.create({});
`,
    });
    const report = await scanProject({ root });
    expect(report.files.unparsed).toEqual([]);
    expect(report.files.skipped).toEqual([]);
  });

  it('names a file that vanishes between being read and being traced', async () => {
    const root = temporaryProject({ 'a.ts': oneCall, 'b.ts': oneCall });
    const onProgress = ({ step, done }: { step: string; done: number }) => {
      if (step === 'tracing' && done === 0) rmSync(join(root, 'b.ts'), { force: true });
    };
    const report = await scanProject({ root, onProgress });
    expect(files(report)).toEqual(['a.ts']);
    expect(report.files.skipped).toEqual([{ file: 'b.ts', reason: 'vanished during the scan' }]);
  });
});
