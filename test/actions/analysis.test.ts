import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyInstrumentation } from '../../src/actions/apply-instrumentation.ts';
import { previewInstrumentation } from '../../src/actions/preview-instrumentation.ts';
import { scanProject } from '../../src/actions/scan-project.ts';
import { suggestInstrumentation } from '../../src/actions/suggest-instrumentation.ts';
import { validateFile } from '../../src/actions/validate-file.ts';
import { environmentVariables } from '../../src/core/config.ts';
import { allFacts } from '../../src/providers/all-facts.ts';
import { call } from './call.ts';
import { exampleFiles, manifest, tempProject, uninstrumentedProject } from './temp-project.ts';

const [firstFile = ''] = Object.keys(exampleFiles);

describe('scan_project', () => {
  it('finds the call of every provider and leaves the look-alike', async () => {
    const { sites, coverage } = await call(scanProject, {}, uninstrumentedProject());
    expect(coverage).toEqual({ total: allFacts.length, instrumented: 0, percent: 0 });
    expect(sites).toHaveLength(allFacts.length);
    for (const { id } of allFacts) {
      expect(sites).toContainEqual(
        expect.objectContaining({ file: `src/${id}.ts`, provider: id, status: 'uninstrumented' }),
      );
    }
  });

  it('says after the rewrite that everything is recorded, and how', async () => {
    const root = uninstrumentedProject();
    await call(applyInstrumentation, { paths: ['.'] }, root);
    const { sites, coverage } = await call(scanProject, {}, root);
    expect(coverage).toMatchObject({ percent: 100 });
    expect(sites).toEqual(allFacts.map(() => expect.objectContaining({ status: 'instrumented', via: 'drop-in' })));
  });

  it('shows the line of a call, as data that is not to be trusted, only when asked for', async () => {
    const root = uninstrumentedProject();
    const brief = await call(scanProject, { paths: [firstFile] }, root);
    expect(brief.sites).toEqual([expect.not.objectContaining({ untrustedSnippet: expect.anything() })]);
    const full = await call(scanProject, { paths: [firstFile], detail: 'full' }, root);
    expect(full.sites).toEqual([expect.objectContaining({ untrustedSnippet: expect.stringContaining('client') })]);
  });

  it('reports what does not parse', async () => {
    const broken = `import X from '${allFacts[0]?.package.name}';\nconst x = new X(;\n`;
    const root = tempProject({ 'package.json': manifest, 'a.ts': broken });
    expect(await call(scanProject, {}, root)).toMatchObject({ unparsed: [{ file: 'a.ts', line: 2 }], sites: [] });
  });

  it.each([
    [{ paths: ['srcc'] }, 'Did you mean "src"?'],
    [{ paths: ['..'] }, 'is outside the project'],
    [{ status: 'missing' }, 'Unknown status "missing". Known: instrumented, uninstrumented, other-tool.'],
    [{ paths: 'src' }, 'paths was "src"'],
  ])('answers %j with what to do', async (input, message) => {
    await expect(call(scanProject, input, uninstrumentedProject())).rejects.toThrow(message);
  });
});

describe('validate_file', () => {
  it('gives a finding with its fix for a call that is not recorded', async () => {
    const output = await call(validateFile, { file: firstFile }, uninstrumentedProject());
    expect(output).toMatchObject({ file: firstFile, findings: [{ fix: expect.stringContaining(firstFile) }] });
  });

  it('judges code that is not on disk', async () => {
    const source = allFacts[0]?.example.replace(/from '.*'/, `from 'amplitude-ai/${allFacts[0].dropin}'`);
    const output = await call(validateFile, { source, filename: 'src/new.ts' }, uninstrumentedProject());
    expect(output).toMatchObject({
      file: 'src/new.ts',
      sites: [{ status: 'instrumented' }],
      findings: [
        { rule: 'no-user', severity: 'note' },
        { rule: 'no-session', severity: 'note' },
      ],
    });
  });

  it('gives the place where a file does not parse, and no guess', async () => {
    const source = `import X from '${allFacts[0]?.package.name}';\nconst x = new X(;\n`;
    const output = await call(validateFile, { source, filename: 'a.ts' }, uninstrumentedProject());
    expect(output).toMatchObject({ sites: [], unparsed: { line: 2 } });
  });

  it.each([
    [{}, 'Neither file nor source was given.'],
    [{ file: 'a.ts', source: '' }, 'Both file and source were given.'],
    [{ source: 'x' }, 'Add a filename'],
    [{ file: 'src' }, 'is a folder'],
    [{ file: 'src/nothing.ts' }, 'There is no "src/nothing.ts"'],
    [{ file: 'package.json' }, 'is no file that can be read'],
    [{ file: '/etc/hosts' }, 'is outside the project'],
    [{ filename: 'x.ts', src: '' }, 'Unknown argument "src".'],
  ])('answers %j with what to do', async (input, message) => {
    await expect(call(validateFile, input, uninstrumentedProject())).rejects.toThrow(message);
  });

  it('does not follow a link', async () => {
    const root = uninstrumentedProject();
    symlinkSync(join(tempProject({ 'secret.ts': '' }), 'secret.ts'), join(root, 'link.ts'));
    await expect(call(validateFile, { file: 'link.ts' }, root)).rejects.toMatchObject({ code: 'PATH_IS_LINK' });
  });
});

describe('suggest_instrumentation', () => {
  it('gives the steps in order: install, preview, apply, scan, session, key, proof', async () => {
    const { steps, done } = await call(suggestInstrumentation, {}, uninstrumentedProject());
    expect(done).toBe(false);
    expect(steps).toMatchObject([
      { command: 'npm install amplitude-ai' },
      { tool: 'preview_instrumentation' },
      { tool: 'apply_instrumentation' },
      { tool: 'scan_project' },
      { tool: 'get_integration_pattern' },
      { do: expect.stringContaining(environmentVariables.apiKey) },
      { tool: 'verify_events', command: 'npx amplitude-ai inbox' },
    ]);
  });

  it('has nothing to say when all is done', async () => {
    const all = JSON.parse(manifest);
    all.dependencies['amplitude-ai'] = '0.1.0';
    const root = tempProject({
      'package.json': JSON.stringify(all),
      '.env': `${environmentVariables.apiKey}=x`,
      ...exampleFiles,
    });
    await call(applyInstrumentation, { paths: ['.'] }, root);
    expect(await call(suggestInstrumentation, {}, root)).toMatchObject({ done: true, steps: [] });
  });

  it('takes over what another tool records, by the rewrite that is made for it', async () => {
    const root = tempProject({
      'package.json': '{"name":"app","dependencies":{"amplitude-ai":"*","@posthog/ai":"*"}}',
      'a.ts': `import { OpenAI } from '@posthog/ai';
const client = new OpenAI({ apiKey: 'k', posthog: {} as never });
export const ask = () => client.chat.completions.create({ model: 'm', messages: [] });
`,
    });
    const { steps } = await call(suggestInstrumentation, {}, root);
    expect(steps).toContainEqual(
      expect.objectContaining({ tool: 'preview_instrumentation', arguments: { transform: 'from-posthog' } }),
    );
    const { files } = await call(previewInstrumentation, { transform: 'from-posthog' }, root);
    expect(files).toContainEqual(
      expect.objectContaining({ file: 'a.ts', diff: expect.stringContaining('amplitude-ai') }),
    );
  });

  it('says that there is nothing to record in a project without an SDK', async () => {
    const root = tempProject({ 'package.json': '{"name":"plain"}', 'a.ts': 'export const a = 1;\n' });
    expect(await call(suggestInstrumentation, {}, root)).toMatchObject({
      sdks: [],
      steps: [{ do: expect.stringContaining('No supported SDK'), tool: 'get_integration_pattern' }],
    });
  });

  it('gives the advice of the framework, detected or named', async () => {
    const root = uninstrumentedProject();
    const { steps } = await call(suggestInstrumentation, { framework: 'next' }, root);
    expect(JSON.stringify(steps)).toContain('instrumentation.ts');
    await expect(call(suggestInstrumentation, { framework: 'nextjs' }, root)).rejects.toThrow('Did you mean "next"?');
  });
});
