import { describe, expect, it } from 'vitest';
import { amp } from './amp.ts';
import { manifest, project, swapped, usesOpenai } from './project.ts';

const files = { 'package.json': manifest, 'src/a.ts': usesOpenai, 'src/b.ts': 'export {};\n' };

describe('amp-ai-codemod', () => {
  it('rewrites the given paths, tells what it did on stderr, and leaves stdout to data', async () => {
    const { root, read } = project(files);
    const { code, stdout, stderr } = await amp(root, 'swap-imports src');
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toBe('swap-imports: 1 file changed (1 edit), 1 unchanged\nChanged:\n  src/a.ts\n');
    expect(read('src/a.ts')).toBe(swapped);
  });

  it('is fine with nothing to do', async () => {
    const { root } = project({ 'src/b.ts': 'export {};\n' });
    expect(await amp(root, 'swap-imports src')).toMatchObject({
      code: 0,
      stderr: 'swap-imports: 0 files changed (0 edits), 1 unchanged\n',
    });
  });

  it('writes nothing in a dry run and prints the diff when asked', async () => {
    const { root, read } = project(files);
    const { code, stdout, stderr } = await amp(root, 'swap-imports --dry --diff');
    expect(code).toBe(0);
    expect(stdout).toContain("--- a/src/a.ts\n+++ b/src/a.ts\n@@ -1,2 +1,2 @@\n-import OpenAI from 'openai';\n");
    expect(stderr).toContain('1 file to change');
    expect(read('src/a.ts')).toBe(usesOpenai);
  });

  it('prints plan and outcome as JSON', async () => {
    const { root } = project(files);
    const { stdout } = await amp(root, 'swap-imports --json');
    const data: unknown = JSON.parse(stdout);
    expect(data).toMatchObject({
      transform: 'swap-imports',
      files: [{ file: 'src/a.ts' }],
      applied: { written: ['src/a.ts'] },
    });
  });

  it('goes back with --reverse', async () => {
    const { root, read } = project(files);
    await amp(root, 'swap-imports');
    expect((await amp(root, 'swap-imports --reverse')).code).toBe(0);
    expect(read('src/a.ts')).toBe(usesOpenai);
  });

  it('goes back with remove, which takes the same options', async () => {
    const { root, read } = project(files);
    await amp(root, 'swap-imports');
    expect((await amp(root, 'remove swap-imports --dry --diff')).stdout).toContain("+import OpenAI from 'openai';");
    expect(read('src/a.ts')).toBe(swapped);
    const { code, stderr } = await amp(root, 'remove swap-imports src --exclude b.ts');
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'swap-imports --reverse: 1 file changed (1 edit), 0 unchanged\nChanged:\n  src/a.ts\n',
    });
    expect(read('src/a.ts')).toBe(usesOpenai);
  });

  it('leaves tests alone and says so, until they are included', async () => {
    const { root, read } = project({ ...files, 'src/a.test.ts': usesOpenai });
    const first = await amp(root, 'swap-imports');
    expect(first.stderr).toContain('src/a.test.ts  tests are left alone without --include-tests');
    expect(read('src/a.test.ts')).toBe(usesOpenai);
    await amp(root, 'swap-imports --include-tests');
    expect(read('src/a.test.ts')).toBe(swapped);
  });

  it('lists what a person has to do, with file and line', async () => {
    const { root } = project({
      'package.json': '{}',
      'src/a.ts': usesOpenai,
      'src/b.ts': 'export const m = import(`openai`);\n',
    });
    const { code, stderr } = await amp(root, 'swap-imports');
    expect(code).toBe(0);
    expect(stderr).toContain("Action required:\n  src/b.ts:1:25  write 'amplitude-ai/openai'");
    expect(stderr).toContain('package.json:1:1  the rewritten imports need amplitude-ai');
  });

  it('ends with 1 when a file does not parse, and rewrites the others', async () => {
    const { root, read } = project({ ...files, 'src/bad.ts': `${usesOpenai}if (` });
    const { code, stderr } = await amp(root, 'swap-imports');
    expect(code).toBe(1);
    expect(stderr).toMatch(/Does not parse:\n {2}src\/bad\.ts:3:\d+ /);
    expect(read('src/a.ts')).toBe(swapped);
  });

  it('ends with 1 on uncommitted changes, writes nothing, and takes --force', async () => {
    const app = project(files);
    app.commit();
    app.write('src/a.ts', `${usesOpenai}// edited\n`);
    const refused = await amp(app.root, 'swap-imports');
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('src/a.ts');
    expect(app.read('src/a.ts')).toBe(`${usesOpenai}// edited\n`);
    expect((await amp(app.root, 'swap-imports --force')).code).toBe(0);
    expect(app.read('src/a.ts')).toBe(`${swapped}// edited\n`);
  });

  it.each([
    ['an unknown transform', 'swap-import', "Did you mean 'swap-imports'?"],
    ['a path that does not exist', 'swap-imports nope', "'nope' does not exist"],
    ['a path out of the root', 'swap-imports ..', 'lies outside the root'],
    ['an unknown option', 'swap-imports --drry', 'did you mean --dry?'],
    ['no transform', '', "missing required argument 'transform'"],
    ['a root that is no folder', 'swap-imports --root nope', 'is no folder'],
  ])('ends with 2 on %s, says what to do, and writes nothing', async (_, args, said) => {
    const { root, read } = project(files);
    const { code, stdout, stderr } = await amp(root, args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.toLowerCase()).toContain(said.toLowerCase());
    expect(read('src/a.ts')).toBe(usesOpenai);
  });

  it('shows examples in its help and lists its transforms', async () => {
    const { root } = project({});
    const help = await amp(root, '--help');
    expect(help.code).toBe(0);
    expect(help.stdout).toContain('amp-ai-codemod swap-imports src --dry --diff');
    expect(help.stdout).toMatch(/Ends with:\n {2}0 {2}.+\n {2}1 {2}.+\n {2}2 {2}/);
    const list = await amp(root, 'list');
    expect(list).toMatchObject({ code: 0, stderr: '' });
    expect(list.stdout).toMatch(/^swap-imports {2}/);
  });

  it('colours only where colour is wanted', async () => {
    const { root } = project(files);
    const colour = '\u001b[';
    expect((await amp(root, 'swap-imports --dry')).stderr).not.toContain(colour);
    expect((await amp(root, 'swap-imports --dry', { env: { FORCE_COLOR: '1' } })).stderr).toContain(colour);
    expect((await amp(root, 'swap-imports --dry', { env: { FORCE_COLOR: '1', NO_COLOR: '1' } })).stderr).not.toContain(
      colour,
    );
  });
});
