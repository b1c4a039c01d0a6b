import { existsSync, lstatSync, mkdirSync, symlinkSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../../codemods/lib/text-file.ts';
import { unifiedDiff } from '../../codemods/lib/unified-diff.ts';
import type { PlannedFile, RewritePlan } from '../../codemods/rewrite-plan.ts';
import { applyRewrite, isCodemodError, planRewrite } from '../../codemods/run.ts';
import { type Project, project } from './project.ts';

const text = 'export const register = () => {};\n';
const made = (file: string): PlannedFile => ({ file, hash: null, edits: 1, diff: '', after: text });
const removed = (file: string, before = text): PlannedFile => {
  return { file, hash: hashOf(Buffer.from(before)), edits: 1, diff: '', after: null };
};

async function planOf({ root }: Project, ...files: PlannedFile[]): Promise<RewritePlan> {
  return { ...(await planRewrite({ transform: 'swap-imports', root })), files };
}

describe('a file that a plan makes', () => {
  it('is written, with the folders on the way', async () => {
    const app = project({ 'a.ts': text });
    expect(await applyRewrite(await planOf(app, made('src/deep/new.ts')))).toMatchObject({
      written: ['src/deep/new.ts'],
      movedOn: [],
      failed: [],
    });
    expect(app.read('src/deep/new.ts')).toBe(text);
  });

  it.each([
    ['a file', ({ write }: Project) => write('new.ts', 'mine')],
    ['a folder', ({ root }: Project) => mkdirSync(join(root, 'new.ts'))],
    ['a link to nothing', ({ root }: Project) => symlinkSync(join(root, 'nowhere'), join(root, 'new.ts'))],
  ])('is not written over %s that came there meanwhile', async (_, comes) => {
    const app = project({ 'a.ts': text });
    const plan = await planOf(app, made('new.ts'));
    comes(app);
    const came = lstatSync(join(app.root, 'new.ts')).ino;
    expect(await applyRewrite(plan, { force: true })).toEqual({ written: [], movedOn: ['new.ts'], failed: [] });
    expect(existsSync(join(app.root, 'nowhere'))).toBe(false);
    expect(lstatSync(join(app.root, 'new.ts')).ino).toBe(came);
  });

  it('is not written through a link that leads out of the root', async () => {
    const outside = project({ 'a.ts': text });
    const app = project({ 'a.ts': text });
    const plan = await planOf(app, made('src/new.ts'));
    symlinkSync(outside.root, join(app.root, 'src'));
    expect((await applyRewrite(plan)).movedOn).toEqual(['src/new.ts']);
    expect(existsSync(join(outside.root, 'new.ts'))).toBe(false);
  });

  it('is told as failed where a file stands for one of its folders', async () => {
    const app = project({ src: 'no folder' });
    const { written, failed } = await applyRewrite(await planOf(app, made('src/new.ts')));
    expect(written).toEqual([]);
    expect(failed).toEqual([{ file: 'src/new.ts', message: expect.stringMatching(/EEXIST|ENOTDIR/) }]);
    expect(app.read('src')).toBe('no folder');
  });
});

describe('a file that a plan removes', () => {
  it('is gone, and its neighbours stay', async () => {
    const app = project({ 'src/old.ts': text, 'src/a.ts': text });
    expect((await applyRewrite(await planOf(app, removed('src/old.ts')))).written).toEqual(['src/old.ts']);
    expect([existsSync(join(app.root, 'src/old.ts')), app.read('src/a.ts')]).toEqual([false, text]);
  });

  it('stays when it was edited after planning', async () => {
    const app = project({ 'old.ts': text });
    const plan = await planOf(app, removed('old.ts'));
    app.write('old.ts', `${text}// edited\n`);
    expect(await applyRewrite(plan)).toEqual({ written: [], movedOn: ['old.ts'], failed: [] });
    expect(app.read('old.ts')).toBe(`${text}// edited\n`);
  });

  it('is told as moved on when somebody else removed it', async () => {
    const app = project({ 'old.ts': text });
    const plan = await planOf(app, removed('old.ts'));
    unlinkSync(join(app.root, 'old.ts'));
    expect(await applyRewrite(plan)).toEqual({ written: [], movedOn: ['old.ts'], failed: [] });
  });

  it('stays while git has not got its changes, unless forced', async () => {
    const app = project({ 'old.ts': 'export {};\n' });
    app.commit();
    app.write('old.ts', text);
    const plan = await planOf(app, removed('old.ts'));
    const error: unknown = await applyRewrite(plan).catch((thrown: unknown) => thrown);
    expect(isCodemodError(error) && error.code).toBe('DIRTY_TREE');
    expect(app.read('old.ts')).toBe(text);
    expect((await applyRewrite(plan, { force: true })).written).toEqual(['old.ts']);
  });
});

it('the diffs of made and removed files are such that git applies them', () => {
  const app = project({ 'old.ts': text, 'odd "name".ts': text });
  app.commit();
  const diffs = [
    unifiedDiff('new.ts', null, text),
    unifiedDiff('old.ts', text, null),
    unifiedDiff('odd "name".ts', text, 'export {};\n'),
  ];
  app.write('patch.diff', diffs.join(''));
  app.git('apply', 'patch.diff');
  expect([app.read('new.ts'), existsSync(join(app.root, 'old.ts'))]).toEqual([text, false]);
  expect(app.read('odd "name".ts')).toBe('export {};\n');
});
