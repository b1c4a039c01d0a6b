import { chmodSync, readdirSync, renameSync, statSync, symlinkSync, unlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyRewrite, isCodemodError, planRewrite } from '../../codemods/run.ts';
import { project, swapped, usesOpenai } from './project.ts';

const transform = 'swap-imports';

describe('applying a plan', () => {
  it('writes the files, and a second plan finds nothing to do', async () => {
    const { root, read } = project({ 'a.ts': usesOpenai, 'b/c.ts': usesOpenai });
    const result = await applyRewrite(await planRewrite({ transform, root }));
    expect(result).toEqual({ written: ['a.ts', 'b/c.ts'], movedOn: [], failed: [] });
    expect([read('a.ts'), read('b/c.ts')]).toEqual([swapped, swapped]);
    expect((await planRewrite({ transform, root })).files).toEqual([]);
  });

  it('keeps line ends, byte order mark and mode, leaves no other file behind, and comes back byte for byte', async () => {
    const before = Buffer.from(`\ufeff#!/usr/bin/env node\r\n\t${usesOpenai.replaceAll('\n', '\r\n')}`);
    const { root, bytes } = project({ 'cli.ts': before });
    chmodSync(join(root, 'cli.ts'), 0o751);
    await applyRewrite(await planRewrite({ transform, root }));
    expect(bytes('cli.ts').toString()).toBe(before.toString().replace("'openai'", "'amplitude-ai/openai'"));
    expect(statSync(join(root, 'cli.ts')).mode & 0o777).toBe(0o751);
    expect(readdirSync(root)).toEqual(['cli.ts']);
    await applyRewrite(await planRewrite({ transform, root, reverse: true }));
    expect(bytes('cli.ts').equals(before)).toBe(true);
  });

  it('refuses targets with changes that git has not got, names them, and writes nothing', async () => {
    const app = project({ 'a.ts': usesOpenai, 'b.ts': usesOpenai });
    app.commit();
    app.write('b.ts', `// edited\n${usesOpenai}`);
    const plan = await planRewrite({ transform, root: app.root });
    const error: unknown = await applyRewrite(plan).catch((thrown: unknown) => thrown);
    expect(isCodemodError(error) && error.code).toBe('DIRTY_TREE');
    expect(String(error)).toContain('b.ts');
    expect(app.read('a.ts')).toBe(usesOpenai);
    expect((await applyRewrite(plan, { force: true })).written).toEqual(['a.ts', 'b.ts']);
  });

  it('refuses staged changes as well', async () => {
    const app = project({ 'a.ts': 'export {};\n' });
    app.commit();
    app.write('a.ts', usesOpenai);
    app.git('add', 'a.ts');
    const error: unknown = await applyRewrite(await planRewrite({ transform, root: app.root })).catch(
      (e: unknown) => e,
    );
    expect(isCodemodError(error) && error.code).toBe('DIRTY_TREE');
  });

  it('does not mind changes in other files, nor targets that git does not track', async () => {
    const app = project({ 'a.ts': usesOpenai, 'other.ts': 'export {};\n' });
    app.commit();
    app.write('other.ts', 'export const changed = 1;\n');
    app.write('new.ts', usesOpenai);
    expect((await applyRewrite(await planRewrite({ transform, root: app.root }))).written).toEqual(['a.ts', 'new.ts']);
  });

  it('works on a root that is a folder inside a repository', async () => {
    const app = project({ 'packages/web/a.ts': usesOpenai });
    app.commit();
    const root = join(app.root, 'packages/web');
    expect((await applyRewrite(await planRewrite({ transform, root }))).written).toEqual(['a.ts']);
    const error: unknown = await applyRewrite(await planRewrite({ transform, root, reverse: true })).catch(
      (e: unknown) => e,
    );
    expect(isCodemodError(error) && error.code).toBe('DIRTY_TREE');
  });

  it('does not write a file that moved on after planning, and says which', async () => {
    const app = project({ 'a.ts': usesOpenai, 'b.ts': usesOpenai, 'c.ts': usesOpenai, 'd.ts': usesOpenai });
    app.commit();
    const plan = await planRewrite({ transform, root: app.root });
    const edited = `${usesOpenai}// edited\n`;
    app.write('b.ts', edited);
    unlinkSync(join(app.root, 'c.ts'));
    renameSync(join(app.root, 'd.ts'), join(app.root, 'e.ts'));
    symlinkSync(join(app.root, 'e.ts'), join(app.root, 'd.ts'));
    const result = await applyRewrite(plan);
    expect(result).toEqual({ written: ['a.ts'], movedOn: ['b.ts', 'c.ts', 'd.ts'], failed: [] });
    expect([app.read('b.ts'), app.read('e.ts')]).toEqual([edited, usesOpenai]);
  });

  it('does not write through a folder that became a link', async () => {
    const outside = project({ 'a.ts': usesOpenai });
    const app = project({ 'src/a.ts': usesOpenai });
    const plan = await planRewrite({ transform, root: app.root });
    unlinkSync(join(app.root, 'src/a.ts'));
    renameSync(join(app.root, 'src'), join(app.root, 'old'));
    symlinkSync(outside.root, join(app.root, 'src'));
    expect((await applyRewrite(plan)).movedOn).toEqual(['src/a.ts']);
    expect(outside.read('a.ts')).toBe(usesOpenai);
  });

  it('writes nothing outside the root, whatever a stored plan says', async () => {
    const outside = project({ 'a.ts': usesOpenai });
    const app = project({ 'a.ts': usesOpenai });
    const plan = await planRewrite({ transform, root: app.root });
    const file = relative(app.root, join(outside.root, 'a.ts'));
    const forged = { ...plan, files: plan.files.map((one) => ({ ...one, file })) };
    expect(await applyRewrite(forged)).toEqual({ written: [], movedOn: [file], failed: [] });
    expect(outside.read('a.ts')).toBe(usesOpenai);
  });

  it('gives diffs that git can apply, on CRLF and without a final newline too', async () => {
    const app = project({ 'a.ts': usesOpenai.replaceAll('\n', '\r\n'), 'b.ts': usesOpenai.trimEnd() });
    app.commit();
    const plan = await planRewrite({ transform, root: app.root });
    app.write('patch.diff', plan.files.map(({ diff }) => diff).join(''));
    app.git('apply', 'patch.diff');
    expect(plan.files.map(({ file }) => app.read(file))).toEqual(plan.files.map(({ after }) => after));
  });
});
