import { describe, expect, it } from 'vitest';
import { amp } from './amp.ts';
import { manifest, project, swapped, usesOpenai } from './project.ts';

const three = { 'package.json': manifest, 'src/a.ts': usesOpenai, 'src/b.ts': usesOpenai, 'src/c.ts': usesOpenai };
const paths = ['src/a.ts', 'src/b.ts', 'src/c.ts'];

describe('--interactive', () => {
  it.each([
    ['yes and no, by file', ['y\n', 'n\n', 'y\n'], [true, false, true]],
    ['all that follow', ['n\n', 'a\n'], [false, true, true]],
    ['quit, which keeps what was granted', ['y\n', 'q\n'], [true, false, false]],
    ['the end of the input, as quit', ['y\n'], [true, false, false]],
    ['words, capitals and blanks', [' Yes \n', 'NO\n', '\n', 'maybe\n', 'y\n'], [true, false, true]],
  ])('takes %s', async (_, answers, written) => {
    const { root, read } = project(three);
    const { code, stderr } = await amp(root, 'swap-imports --interactive', { answers });
    expect(code).toBe(0);
    expect(paths.map((path) => read(path) === swapped)).toEqual(written);
    for (const [at, path] of paths.entries()) {
      expect(stderr.includes(`  ${path}  declined\n`)).toBe(!written[at]);
    }
  });

  it('shows the change before it asks, and what is in it cannot steer the terminal', async () => {
    const { root } = project({ 'package.json': manifest, 'a.ts': `${usesOpenai}// \u001b[2J\u202e\n` });
    const { stderr } = await amp(root, 'swap-imports --interactive', { answers: ['n\n'] });
    expect(stderr).toContain("+import OpenAI from 'amplitude-ai/openai';");
    expect(stderr).toContain('// \\u{1b}[2J\\u{202e}\n');
    expect(stderr.indexOf('+import')).toBeLessThan(stderr.indexOf('1 of 1: write a.ts?'));
  });

  it('does not write a file that changes while the question stands, and says so', async () => {
    const app = project(three);
    function* answers() {
      app.write('src/a.ts', `${usesOpenai}// edited\n`);
      yield 'a\n';
    }
    const { code, stderr } = await amp(app.root, 'swap-imports --interactive', { answers: answers() });
    expect(code).toBe(1);
    expect(stderr).toContain('Not written:\n  src/a.ts  changed since it was read: run again\n');
    expect(paths.map((path) => app.read(path))).toEqual([`${usesOpenai}// edited\n`, swapped, swapped]);
  });

  it('writes nothing without a terminal', async () => {
    const { root, read } = project(three);
    const { code, stderr } = await amp(root, 'swap-imports --interactive');
    expect(code).toBe(2);
    expect(stderr).toContain('stdin is no terminal');
    expect(paths.map(read)).toEqual([usesOpenai, usesOpenai, usesOpenai]);
  });
});

describe('--include and --exclude', () => {
  const tree = { ...three, 'src/api/a.ts': usesOpenai, 'lib/a.js': usesOpenai };
  it.each([
    ['--include src/api', ['src/api/a.ts']],
    ['--include ./src/api/', ['src/api/a.ts']],
    ['--include *.js --include src/b.ts', ['lib/a.js', 'src/b.ts']],
    ['--exclude src', ['lib/a.js']],
    ['--include src --exclude **/a.ts', ['src/b.ts', 'src/c.ts']],
    ['src --exclude src/[ab].ts --exclude api', ['src/c.ts']],
    ['--include nothing', []],
  ])('%s', async (args, files) => {
    const { root } = project(tree);
    const { code, stdout } = await amp(root, `swap-imports --dry --json ${args}`);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).files.map(({ file }: { file: string }) => file)).toEqual(files);
  });

  it('tell of a file that was named and left out', async () => {
    const { root } = project(three);
    const { stderr } = await amp(root, 'swap-imports src/a.ts --exclude a.ts --dry');
    expect(stderr).toContain('src/a.ts  left out by --include, --exclude or --changed');
  });
});

describe('--changed', () => {
  const changed = async (root: string, args: string) => {
    const { code, stdout, stderr } = await amp(root, `swap-imports --dry --json ${args}`);
    return code === 0 ? JSON.parse(stdout).files.map(({ file }: { file: string }) => file) : stderr;
  };
  const branched = () => {
    const app = project({ ...three, 'src/b.ts': 'export {};\n' });
    app.commit();
    app.git('branch', '-M', 'main');
    app.git('checkout', '-qb', 'topic');
    app.write('src/b.ts', usesOpenai);
    app.git('commit', '-qam', 'b');
    app.write('src/new [1].ts', usesOpenai);
    return app;
  };

  it('takes what differs from where the branch left the default one, new files included', async () => {
    const { root } = branched();
    expect(await changed(root, '--changed')).toEqual(['src/b.ts', 'src/new [1].ts']);
    expect(await changed(root, 'src --changed=main')).toEqual(['src/b.ts', 'src/new [1].ts']);
    expect(await changed(root, '--changed HEAD')).toEqual(['src/new [1].ts']);
  });

  it('says what to do about a base that git does not know, and outside of a repository', async () => {
    expect(await changed(branched().root, '--changed src')).toContain("git knows no commit 'src'");
    expect(await changed(branched().root, '--changed=--help')).toContain("git knows no commit '--help'");
    expect(await changed(project(three).root, '--changed')).toContain('in no git repository');
  });
});
