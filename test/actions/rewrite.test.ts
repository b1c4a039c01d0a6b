import { execFileSync } from 'node:child_process';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyInstrumentation } from '../../src/actions/apply-instrumentation.ts';
import { previewInstrumentation } from '../../src/actions/preview-instrumentation.ts';
import { allFacts } from '../../src/providers/all-facts.ts';
import { call } from './call.ts';
import { tempProject, uninstrumentedProject } from './temp-project.ts';

const [first] = allFacts;
if (!first) throw new Error('The provider table is empty.');
const file = `src/${first.id}.ts`;
const read = (root: string): string => readFileSync(join(root, file), 'utf8');

describe('preview and apply', () => {
  it('show a diff and a hash per file, and write nothing before the plan is applied', async () => {
    const root = uninstrumentedProject();
    const before = read(root);
    const preview = await call(previewInstrumentation, {}, root);
    expect(preview.files).toHaveLength(allFacts.length);
    expect(preview.files).toContainEqual({
      file,
      hash: expect.stringMatching(/^[0-9a-f]{16}$/),
      edits: 1,
      diff: expect.stringContaining(
        `+${first.example.split('\n')[0]?.replace(`'${first.package.name}'`, `'amplitude-ai/${first.dropin}'`)}`,
      ),
    });
    expect(read(root)).toBe(before);
    const applied = await call(applyInstrumentation, { planId: preview.planId }, root);
    expect(applied).toMatchObject({ movedOn: [], failed: [], unparsed: [] });
    expect(applied.written).toContain(file);
    expect(read(root)).toContain(`'amplitude-ai/${first.dropin}'`);
  });

  it('say that the package is still to be installed', async () => {
    const preview = await call(previewInstrumentation, {}, uninstrumentedProject());
    expect(preview.diagnostics).toContainEqual(expect.objectContaining({ severity: 'action', file: 'package.json' }));
  });

  it('refuse a plan that the project has moved on from, and write nothing', async () => {
    const root = uninstrumentedProject();
    const { planId } = await call(previewInstrumentation, {}, root);
    const changed = `${read(root)}// changed\n`;
    writeFileSync(join(root, file), changed);
    await expect(call(applyInstrumentation, { planId }, root)).rejects.toMatchObject({ code: 'STALE_PLAN' });
    expect(read(root)).toBe(changed);
  });

  it('carry the options of a preview in its plan id', async () => {
    const root = uninstrumentedProject();
    const { planId } = await call(previewInstrumentation, { paths: [file] }, root);
    const { written } = await call(applyInstrumentation, { planId }, root);
    expect(written).toEqual([file]);
  });

  it('carry the rewrite that was chosen in the plan id, and take its name by its table', async () => {
    const root = tempProject({
      'package.json': '{"scripts":{"start":"node app.js"},"type":"module"}',
      'app.js': first.example,
    });
    const { planId } = await call(previewInstrumentation, { transform: 'add-register' }, root);
    expect(await call(applyInstrumentation, { planId }, root)).toMatchObject({ written: ['package.json'] });
    expect(readFileSync(join(root, 'package.json'), 'utf8')).toContain('amplitude-ai/register');
    await expect(call(previewInstrumentation, { transform: 'wrap-client' }, root)).rejects.toThrow(
      'Did you mean "wrap-clients"?',
    );
  });

  it('take the way back', async () => {
    const root = uninstrumentedProject();
    const before = read(root);
    await call(applyInstrumentation, { paths: ['.'] }, root);
    expect(read(root)).not.toBe(before);
    await call(applyInstrumentation, { paths: ['.'], reverse: true }, root);
    expect(read(root)).toBe(before);
  });

  it('report a file that does not parse and leave it as it is', async () => {
    const broken = `import X from '${first.package.name}';\nconst = ;\n`;
    const root = tempProject({ 'package.json': '{}', 'a.ts': broken });
    const preview = await call(previewInstrumentation, {}, root);
    expect(preview.unparsed).toEqual([expect.objectContaining({ file: 'a.ts', line: 2 })]);
    expect(readFileSync(join(root, 'a.ts'), 'utf8')).toBe(broken);
  });

  it('refuse files with uncommitted changes unless forced', async () => {
    const root = uninstrumentedProject();
    const git = (...args: string[]) => execFileSync('git', args, { cwd: root });
    git('init', '-q');
    git('add', '.');
    git('-c', 'user.name=a', '-c', 'user.email=a@b.c', 'commit', '-qm', 'start');
    writeFileSync(join(root, file), `${read(root)}// not committed\n`);
    await expect(call(applyInstrumentation, { paths: [file] }, root)).rejects.toMatchObject({ code: 'REFUSED' });
    const { written } = await call(applyInstrumentation, { paths: [file], force: true }, root);
    expect(written).toEqual([file]);
  });

  it.each([
    [{}, 'Neither planId nor paths were given.'],
    [{ planId: 'abc', paths: ['.'] }, 'Both planId and paths were given.'],
    [{ planId: 'no plan' }, 'is not the id of a plan.'],
    [{ planId: 'abc.%%%' }, 'is not the id of a plan.'],
    [{ paths: ['../elsewhere'] }, 'is outside the project'],
    [{ path: 'src' }, 'Did you mean "paths"?'],
  ])('answer %j with what to do', async (input, message) => {
    await expect(call(applyInstrumentation, input, uninstrumentedProject())).rejects.toThrow(message);
  });

  it('do not follow a link that is given as path', async () => {
    const root = uninstrumentedProject();
    const outside = tempProject({ 'chat.ts': first.example });
    symlinkSync(outside, join(root, 'linked'));
    await expect(call(applyInstrumentation, { paths: ['linked/chat.ts'] }, root)).rejects.toMatchObject({
      code: 'PATH_IS_LINK',
    });
    expect(readFileSync(join(outside, 'chat.ts'), 'utf8')).toBe(first.example);
  });
});
