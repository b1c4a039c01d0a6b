import { describe, expect, it } from 'vitest';
import { scanProject, validateFile } from '../../src/analyze/index.ts';
import { oneCall, temporaryProject } from './temporary-project.ts';

describe('scanProject', () => {
  it('says which root it did not find', async () => {
    await expect(scanProject({ root: './no-such-folder' })).rejects.toMatchObject({
      code: 'ROOT_NOT_FOUND',
      message: expect.stringContaining('"./no-such-folder"'),
    });
  });

  it('refuses a file as root, a missing path, and a path outside of the root', async () => {
    const root = temporaryProject({ 'a.ts': oneCall });
    await expect(scanProject({ root: `${root}/a.ts` })).rejects.toMatchObject({ code: 'ROOT_NOT_FOUND' });
    await expect(scanProject({ root, paths: ['src'] })).rejects.toMatchObject({ code: 'PATH_NOT_FOUND' });
    await expect(scanProject({ root, paths: ['..'] })).rejects.toMatchObject({ code: 'PATH_OUTSIDE_ROOT' });
  });

  it('reports on the paths asked for, with clients from the rest of the project', async () => {
    const root = temporaryProject({
      'lib/llm.ts': `${oneCall}export { client };\n`,
      'app/a.ts': `import { client } from '../lib/llm';\nclient.responses.create({});\n`,
    });
    const report = await scanProject({ root, paths: ['app'] });
    expect(report.sites.map(({ file, api }) => `${file} ${api}`)).toEqual(['app/a.ts responses.create']);
    expect(report.coverage).toEqual({ total: 1, instrumented: 0, percent: 0 });
  });

  it('counts coverage without tests, and is complete where there is nothing to cover', async () => {
    const tracked = oneCall.replace("'openai'", "'amplitude-ai/openai'");
    const root = temporaryProject({ 'a.ts': oneCall, 'b.ts': tracked, 'c.ts': tracked, 'a.test.ts': oneCall });
    const report = await scanProject({ root });
    expect(report.sites.filter(({ inTest }) => inTest).map(({ file }) => file)).toEqual(['a.test.ts']);
    expect(report.coverage).toEqual({ total: 3, instrumented: 2, percent: 66.6 });
    const empty = await scanProject({ root: temporaryProject({ 'a.ts': 'export {};\n' }) });
    expect(empty).toMatchObject({ depth: 'syntax', sites: [], coverage: { total: 0, percent: 100 } });
    expect(empty.files).toEqual({ scanned: 1, candidates: 0, unparsed: [], skipped: [] });
  });

  it('tells its progress and stops when asked to', async () => {
    const root = temporaryProject({ 'a.ts': oneCall });
    const steps = new Set<string>();
    await scanProject({ root, onProgress: ({ step, done, total }) => steps.add(`${step} ${done} of ${total}`) });
    expect([...steps]).toEqual(['reading 0 of 1', 'tracing 0 of 1', 'tracing 1 of 1']);
    await expect(scanProject({ root, signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough');
  });

  it('hears a stop between two files that it follows, and lets others get on', async () => {
    const files = Array.from({ length: 20 }, (_, place) => [`${place}.ts`, oneCall] as const);
    const root = temporaryProject(Object.fromEntries(files));
    const stop = new AbortController();
    let followed = 0;
    const scan = scanProject({
      root,
      depth: 'syntax',
      signal: stop.signal,
      onProgress: ({ step, done }) => {
        if (step === 'tracing') followed = done;
        if (followed === 3) setImmediate(() => stop.abort(new Error('enough')));
      },
    });
    await expect(scan).rejects.toThrow('enough');
    expect(followed).toBeLessThan(6);
  });
});

describe('validateFile', () => {
  it('gives a finding with its fix for each call that is not recorded, naming the file to change', async () => {
    const root = temporaryProject({
      'lib/llm.ts': `import OpenAI from 'openai';\nexport const client = new OpenAI();\n`,
      'a.ts': `import { client } from './lib/llm';\nclient.responses.create({});\n`,
    });
    const report = await validateFile({ root, file: 'a.ts' });
    expect(report.sites).toHaveLength(1);
    expect(report.findings).toEqual([
      {
        rule: 'call-not-recorded',
        severity: 'warning',
        file: 'a.ts',
        line: 2,
        column: 18,
        within: '',
        message: 'responses.create (openai) is not recorded.',
        fix: 'amp-ai-codemod swap-imports lib/llm.ts',
      },
    ]);
  });

  it('suggests wrap() where a client comes in from outside', async () => {
    const source = `import type OpenAI from 'openai';\nexport const ask = (c: OpenAI) => c.responses.create({});\n`;
    const { findings } = await validateFile({ source, filename: 'a.ts' });
    expect(findings.map(({ fix }) => fix)).toEqual([expect.stringContaining('wrap(client)')]);
  });

  it('cuts a long list of findings', async () => {
    const source = `import OpenAI from 'openai';\nconst c = new OpenAI();\n${'c.responses.create({});\n'.repeat(50)}`;
    const { sites, findings } = await validateFile({ source, filename: 'a.ts' });
    expect(sites).toHaveLength(50);
    expect(findings).toHaveLength(21);
    expect(findings.at(-1)?.message).toContain('30 more');
  });

  it('gives the position of a syntax error, and is less sure of what it could read around it', async () => {
    const report = await validateFile({ source: `${oneCall}const x = ;\n`, filename: 'src/a.ts' });
    expect(report.unparsed).toEqual({ file: 'src/a.ts', line: 4, column: 11, message: 'Expression expected.' });
    expect(report.sites).toMatchObject([{ line: 3, confidence: 'medium' }]);
  });

  it('sees a source as the file of a project that it stands for', async () => {
    const root = temporaryProject({
      'llm.ts': `import OpenAI from 'openai';\nexport const client = new OpenAI();\n`,
      'a.ts': 'export {};\n',
    });
    const source = `import { client } from './llm';\nclient.responses.create({});\n`;
    const report = await validateFile({ root, source, filename: './a.ts' });
    expect(report.sites).toMatchObject([{ file: 'a.ts', line: 2, importedIn: 'llm.ts' }]);
  });

  it('reads a file that the project ignores, when asked for it by name', async () => {
    const root = temporaryProject({ '.gitignore': 'a.ts\n', 'a.ts': oneCall, 'b.ts': 'export {};\n' });
    expect((await validateFile({ root, file: 'a.ts' })).sites).toHaveLength(1);
  });

  it('reads the script of a component where it stands in the file', async () => {
    const source = `<p>{1}</p>\r\n<script lang="ts">import OpenAI from 'openai';\r\nconst client: OpenAI = new OpenAI();
client.responses.create({});</script>\n`;
    const report = await validateFile({ source, filename: 'a.svelte' });
    expect(report.sites).toMatchObject([{ line: 4, column: 18, confidence: 'high' }]);
  });

  it('refuses what it cannot read, by name', async () => {
    const root = temporaryProject({ 'a.md': oneCall });
    await expect(validateFile({ root, file: 'a.md' })).rejects.toMatchObject({ code: 'NOT_A_SOURCE_FILE' });
    await expect(validateFile({ root, file: 'b.ts' })).rejects.toMatchObject({ code: 'PATH_NOT_FOUND' });
    await expect(validateFile({ root, file: '../not-there-beside-the-root.ts' })).rejects.toMatchObject({
      code: 'PATH_NOT_FOUND',
    });
    await expect(validateFile({ root, source: '', filename: '../x.ts' })).rejects.toMatchObject({
      code: 'PATH_OUTSIDE_ROOT',
    });
  });
});
