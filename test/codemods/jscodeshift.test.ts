import { execFileSync, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import transform from '../../codemods/transforms/swap-imports.ts';
import { project, swapped, usesOpenai } from './project.ts';

const here = fileURLToPath(new URL('../../', import.meta.url));
const jscodeshift = createRequire(import.meta.url).resolve('jscodeshift/bin/jscodeshift.js');
const tsdown = join(here, 'node_modules/.bin/tsdown');

describe('as a plain jscodeshift transform', () => {
  const reports: string[] = [];
  const api = { report: (message: string) => void reports.push(message) };

  it('returns the new source, or nothing where nothing changes', () => {
    expect(transform({ path: 'src/a.ts', source: usesOpenai }, api, {})).toBe(swapped);
    expect(transform({ path: 'src/a.ts', source: swapped }, api, {})).toBeUndefined();
    expect(transform({ path: 'src/a.ts', source: swapped }, api, { reverse: true })).toBe(usesOpenai);
    expect(reports).toEqual([]);
  });

  it('reports what needs a person and throws on what does not parse', () => {
    transform({ path: 'src/a.ts', source: 'import(`openai`);\n' }, api, {});
    expect(reports).toEqual([expect.stringContaining('src/a.ts:1:8 action: ')]);
    expect(() => transform({ path: 'src/a.ts', source: "import x from 'openai'; if (" }, api, {})).toThrow(
      /src\/a\.ts:1:\d+ does not parse/,
    );
  });

  it('runs under the jscodeshift command, built, with the bytes of our own runner', () => {
    const crlf = `\t${usesOpenai.replaceAll('\n', '\r\n')}`;
    const app = project({ 'src/a.ts': crlf, 'src/b.tsx': usesOpenai, 'src/c.ts': 'export {};\n' });
    const entry = join(here, 'codemods/transforms/swap-imports.ts');
    const out = join(app.root, 'build');
    // Built inside the package, so that what stays external resolves from its node_modules.
    const args = ['--no-config', '--format', 'cjs', '--no-dts', '--out-dir', out, '--logLevel', 'error', entry];
    execFileSync(tsdown, args, { cwd: here, stdio: 'pipe' });
    const run = spawnSync(
      process.execPath,
      [jscodeshift, '--no-babel', '--extensions=ts,tsx', '--run-in-band', '-t', join(out, 'swap-imports.cjs'), 'src'],
      {
        cwd: app.root,
        encoding: 'utf8',
        env: { ...process.env, NO_COLOR: '1', NODE_PATH: join(here, 'node_modules') },
      },
    );
    expect(run.stdout + run.stderr).toMatch(/0 errors\s+0 unmodified\s+1 skipped\s+2 ok/);
    expect(app.read('src/a.ts')).toBe(crlf.replace("'openai'", "'amplitude-ai/openai'"));
    expect(app.read('src/b.tsx')).toBe(swapped);
  });
});
