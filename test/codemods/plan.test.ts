import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isCodemodError, planRewrite } from '../../codemods/run.ts';
import { manifest, project, swapped, usesOpenai } from './project.ts';

const transform = 'swap-imports';
const filesOf = (plan: { files: readonly { file: string }[] }) => plan.files.map(({ file }) => file);
const codeOf = (error: unknown) => (isCodemodError(error) ? error.code : error);

describe('planning', () => {
  it('reads only, and gives for each file its hash, its diff and its text after', async () => {
    const { root, read } = project({ 'package.json': manifest, 'src/a.ts': usesOpenai, 'src/b.ts': 'export {};\n' });
    const plan = await planRewrite({ transform, root });
    expect(plan.files).toEqual([
      {
        file: 'src/a.ts',
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        edits: 1,
        after: swapped,
        diff: expect.stringContaining("-import OpenAI from 'openai';\n+import OpenAI from 'amplitude-ai/openai';\n"),
      },
    ]);
    expect(plan).toMatchObject({ transform, root, unchanged: 1, skipped: [], unparsed: [], diagnostics: [] });
    expect(read('src/a.ts')).toBe(usesOpenai);
  });

  it('gives the same id for the same project, and another one once a file differs', async () => {
    const { root, write } = project({ 'package.json': manifest, 'a.ts': usesOpenai });
    const first = await planRewrite({ transform, root });
    expect((await planRewrite({ transform, root })).planId).toBe(first.planId);
    write('a.ts', `${usesOpenai}// more\n`);
    expect((await planRewrite({ transform, root })).planId).not.toBe(first.planId);
  });

  it('looks at the given paths only', async () => {
    const { root } = project({ 'src/a.ts': usesOpenai, 'src/b/c.mts': usesOpenai, 'lib/d.ts': usesOpenai });
    expect(filesOf(await planRewrite({ transform, root, paths: ['src'] }))).toEqual(['src/a.ts', 'src/b/c.mts']);
    expect(filesOf(await planRewrite({ transform, root, paths: [join(root, 'lib/d.ts')] }))).toEqual(['lib/d.ts']);
  });

  it('finds the files of folders with brackets and spaces in their names, in and out of a repository', async () => {
    const app = project({ 'app/[id]/my page.tsx': usesOpenai, 'app/i/my page.tsx': usesOpenai });
    const paths = ['app/[id]'];
    expect(filesOf(await planRewrite({ transform, root: app.root, paths }))).toEqual(['app/[id]/my page.tsx']);
    app.commit();
    expect(filesOf(await planRewrite({ transform, root: app.root, paths }))).toEqual(['app/[id]/my page.tsx']);
  });

  for (const inRepository of [true, false]) {
    it(`respects .gitignore ${inRepository ? 'in a repository' : 'without a repository'}, nested ones too`, async () => {
      const app = project({
        '.gitignore': 'out/\n/top.ts\n*.gen.ts\n!keep.gen.ts\n',
        'pkg/.gitignore': 'local.ts\n',
        'src/a.ts': usesOpenai,
        'keep.gen.ts': usesOpenai,
        'x.gen.ts': usesOpenai,
        'top.ts': usesOpenai,
        'pkg/top.ts': usesOpenai,
        'pkg/local.ts': usesOpenai,
        'pkg/out/b.js': usesOpenai,
        'node_modules/openai/index.js': usesOpenai,
        'pkg/node_modules/x/index.js': usesOpenai,
        'dist/a.js': usesOpenai,
      });
      if (inRepository) app.commit();
      const wanted = ['keep.gen.ts', 'pkg/top.ts', 'src/a.ts'];
      expect(filesOf(await planRewrite({ transform, root: app.root }))).toEqual(wanted);
      expect(filesOf(await planRewrite({ transform, root: app.root, paths: ['pkg'] }))).toEqual(['pkg/top.ts']);
    });
  }

  it('sees files that git does not track yet, and forgets deleted ones', async () => {
    const app = project({ 'a.ts': usesOpenai, 'gone.ts': usesOpenai });
    app.commit();
    app.git('rm', '-q', '--cached', 'gone.ts');
    app.write('new.ts', usesOpenai);
    expect(filesOf(await planRewrite({ transform, root: app.root }))).toEqual(['a.ts', 'gone.ts', 'new.ts']);
  });

  it('works in a folder that its repository ignores', async () => {
    const app = project({ '.gitignore': '.demo/\n', '.demo/app/src/a.ts': usesOpenai });
    app.commit();
    expect(filesOf(await planRewrite({ transform, root: join(app.root, '.demo/app') }))).toEqual(['src/a.ts']);
  });

  it('says why a named file is not looked at', async () => {
    const app = project({
      '.gitignore': 'x.ts\n',
      'x.ts': usesOpenai,
      'README.md': usesOpenai,
      'dist/a.js': usesOpenai,
    });
    app.commit();
    const { skipped } = await planRewrite({ transform, root: app.root, paths: ['x.ts', 'README.md', 'dist/a.js'] });
    expect(skipped).toEqual([
      { file: 'x.ts', reason: 'ignored by .gitignore' },
      { file: 'README.md', reason: 'not a kind of file that codemods read' },
      { file: 'dist/a.js', reason: 'in a folder of dependencies or build output' },
    ]);
  });

  it('follows no symbolic link, inside the root or out of it', async () => {
    const outside = project({ 'secret.ts': usesOpenai });
    const app = project({ 'src/a.ts': usesOpenai });
    symlinkSync(outside.root, join(app.root, 'out'));
    symlinkSync(join(app.root, 'src/a.ts'), join(app.root, 'link.ts'));
    expect(filesOf(await planRewrite({ transform, root: app.root }))).toEqual(['src/a.ts']);
    const named = await planRewrite({ transform, root: app.root, paths: ['link.ts', 'out'] });
    expect(named.files).toEqual([]);
    expect(named.skipped.map(({ reason }) => reason)).toEqual(['a symbolic link', 'a symbolic link']);
    const through = planRewrite({ transform, root: app.root, paths: ['out/secret.ts'] });
    expect(codeOf(await through.catch((error: unknown) => error))).toBe('PATH_OUTSIDE_ROOT');
    app.commit();
    expect(filesOf(await planRewrite({ transform, root: app.root }))).toEqual(['src/a.ts']);
  });

  it('reports what does not parse with its position, and still plans the rest', async () => {
    const { root } = project({ 'a.ts': usesOpenai, 'bad.ts': `${usesOpenai}const = ;\n` });
    const plan = await planRewrite({ transform, root });
    expect(filesOf(plan)).toEqual(['a.ts']);
    expect(plan.unparsed).toEqual([{ file: 'bad.ts', line: 3, column: 7, message: expect.any(String) }]);
  });

  it('leaves a file alone whose bytes are not UTF-8', async () => {
    const latin1 = Buffer.from(`// caf\u00e9\n${usesOpenai}`, 'latin1');
    const { root } = project({ 'a.js': latin1 });
    const plan = await planRewrite({ transform, root });
    expect(plan.files).toEqual([]);
    expect(plan.skipped).toEqual([{ file: 'a.js', reason: 'not UTF-8' }]);
  });

  it('reports progress and stops when told to', async () => {
    const files = Object.fromEntries(Array.from({ length: 120 }, (_, at) => [`f${at}.ts`, usesOpenai]));
    const { root } = project(files);
    const seen: number[] = [];
    await planRewrite({ transform, root, onProgress: ({ done, total }) => seen.push(done / total) });
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.at(-1)).toBe(1);
    const controller = new AbortController();
    const stopped = planRewrite({ transform, root, signal: controller.signal, onProgress: () => controller.abort() });
    await expect(stopped).rejects.toThrow('aborted');
  });

  it('names the transform that was meant, and the known ones', async () => {
    const { root } = project({});
    const error: unknown = await planRewrite({ transform: 'swapimports', root }).catch((thrown: unknown) => thrown);
    expect(codeOf(error)).toBe('UNKNOWN_TRANSFORM');
    expect(String(error)).toContain("Did you mean 'swap-imports'?");
    expect(String(error)).toContain('Known: swap-imports');
  });

  it.each([
    ['a path that does not exist', ['src/nope.ts'], 'PATH_NOT_FOUND'],
    ['a path out of the root', ['..'], 'PATH_OUTSIDE_ROOT'],
    ['an absolute path elsewhere', ['/'], 'PATH_OUTSIDE_ROOT'],
    ['a missing path out of the root', ['../no/such/thing.ts'], 'PATH_OUTSIDE_ROOT'],
  ])('refuses %s before it reads any file', async (_, paths, code) => {
    const { root } = project({ 'a.ts': usesOpenai });
    let progressed = false;
    const onProgress = () => {
      progressed = true;
    };
    const error: unknown = await planRewrite({ transform, root, paths, onProgress }).catch((thrown: unknown) => thrown);
    expect(codeOf(error)).toBe(code);
    expect(progressed).toBe(false);
  });

  it('refuses a root that is no folder', async () => {
    const { root } = project({ 'a.ts': usesOpenai });
    for (const wrong of [join(root, 'a.ts'), join(root, 'none')]) {
      const error: unknown = await planRewrite({ transform, root: wrong }).catch((thrown: unknown) => thrown);
      expect(codeOf(error)).toBe('ROOT_NOT_FOUND');
    }
  });
});

describe('what a swap means for the rest of the project', () => {
  const mocks = {
    'package.json': manifest,
    'src/a.ts': usesOpenai,
    'test/a.test.ts': "import { vi } from 'vitest';\nvi.mock('openai', () => ({ OpenAI: class {} }));\n",
    'test/b.test.js': "jest.mock('openai');\n",
    'test/c.test.js': "const { a } = proxyquire('../src/a', { openai: class {} });\n",
    'test/d.test.ts': "import { vi } from 'vitest';\nvi.mock('@anthropic-ai/sdk');\n",
  };
  const told = (plan: Awaited<ReturnType<typeof planRewrite>>) =>
    plan.diagnostics.map((d) => `${d.severity} ${d.code} ${d.file}:${d.line}:${d.column}`);

  it('reports mocks of the swapped package anywhere in the project, with the fix', async () => {
    const { root } = project(mocks);
    const plan = await planRewrite({ transform, root, paths: ['src'] });
    expect(told(plan)).toEqual([
      'action mock-out-of-reach test/a.test.ts:2:9',
      'info mock-keeps-working test/b.test.js:1:11',
      'action stub-key test/c.test.js:1:40',
    ]);
    expect(plan.diagnostics[0]?.message).toContain("test.server.deps.inline: ['amplitude-ai']");
  });

  it('has nothing to report about mocks that are moved along', async () => {
    const { root } = project(mocks);
    const plan = await planRewrite({ transform, root, paths: ['src', 'test'], includeTests: true });
    expect(filesOf(plan)).toEqual(['src/a.ts', 'test/a.test.ts', 'test/b.test.js', 'test/d.test.ts']);
    expect(told(plan).filter((one) => one.startsWith('action mock'))).toEqual([]);
  });

  it('says nothing about mocks when nothing is swapped', async () => {
    const { root } = project({ ...mocks, 'src/a.ts': swapped });
    expect(told(await planRewrite({ transform, root, paths: ['src'] }))).toEqual([]);
  });

  it('reports on the way back the mocks that were moved to the drop-in', async () => {
    const test = "import { vi } from 'vitest';\nvi.mock('amplitude-ai/openai');\n";
    const { root } = project({ 'package.json': manifest, 'src/a.ts': swapped, 'test/a.test.ts': test });
    const plan = await planRewrite({ transform, root, paths: ['src'], reverse: true });
    expect(plan.files.map(({ after }) => after)).toEqual([usesOpenai]);
    expect(told(plan)).toEqual(['action mock-out-of-reach test/a.test.ts:2:9']);
  });

  it('reports an installed SDK of a major that the drop-in is not tested with', async () => {
    const installed = (version: string) => JSON.stringify({ name: 'openai', version });
    const { root } = project({
      'package.json': manifest,
      'node_modules/openai/package.json': installed('7.3.0'),
      'src/new.ts': usesOpenai,
      'old/node_modules/openai/package.json': installed('3.3.0'),
      'old/src/a.ts': usesOpenai,
      'old/src/b.ts': usesOpenai,
    });
    const plan = await planRewrite({ transform, root });
    expect(told(plan)).toEqual(['action version-out-of-range old/src/a.ts:1:1']);
    expect(plan.diagnostics[0]?.message).toContain('openai 3.3.0 is installed');
  });

  it('asks for the dependency in each package that lacks it', async () => {
    const bare = JSON.stringify({ name: 'web', dependencies: { openai: '^7.0.0' } });
    const { root } = project({
      'package.json': manifest,
      'src/a.ts': usesOpenai,
      'packages/web/package.json': bare,
      'packages/web/src/a.ts': usesOpenai,
      'packages/web/src/b.ts': usesOpenai,
    });
    expect(told(await planRewrite({ transform, root }))).toEqual([
      'action missing-dependency packages/web/package.json:1:1',
    ]);
  });
});
