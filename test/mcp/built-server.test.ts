import { spawnSync } from 'node:child_process';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { actions } from '../../src/actions/index.ts';
import { cleanEnvironment } from './server-process.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const server = fileURLToPath(new URL('../../dist/toolkit/mcp.mjs', import.meta.url));

const initialize = {
  protocolVersion: '2025-06-18',
  capabilities: {},
  clientInfo: { name: 'raw', version: '1' },
};
const frames = [
  { jsonrpc: '2.0', id: 1, method: 'initialize', params: initialize },
  { jsonrpc: '2.0', method: 'notifications/initialized' },
  { jsonrpc: '2.0', id: 2, method: 'tools/list' },
];

/** A dependency that logs while the first answer is written. */
const noisy = `
const { write } = process.stdout;
process.stdout.write = function (...args) {
  process.stdout.write = write;
  console.log('noise');
  return write.apply(this, args);
};`;

describe('the built server', () => {
  it('keeps what dependencies log off the protocol', () => {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(noisy)}`, server],
      { cwd: repository, env: cleanEnvironment(), input: frames.map((frame) => `${JSON.stringify(frame)}\n`).join('') },
    );
    const answers = String(stdout)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ id }) => id)).toEqual([1, 2]);
    expect(answers[1].result.tools).toHaveLength(actions.length);
    expect(String(stderr)).toBe('noise\n');
  });

  it('loads less than 330 kB before the first call', async () => {
    const { metafile } = await build({
      entryPoints: [server],
      bundle: true,
      splitting: true,
      metafile: true,
      write: false,
      platform: 'node',
      format: 'esm',
      outdir: 'nowhere',
      logLevel: 'error',
      absWorkingDir: repository,
    });
    const loaded = new Set<string>();
    const load = (file: string) => {
      if (loaded.has(file)) return;
      loaded.add(file);
      for (const { path, kind, external } of metafile.inputs[file]?.imports ?? []) {
        // The program itself brings the server in as it runs, behind the lines that have to come first.
        if (!external && (kind === 'import-statement' || file === entry)) load(path);
      }
    };
    const entry = relative(repository, server);
    load(entry);
    const bytes = [...loaded].reduce((sum, file) => sum + (metafile.inputs[file]?.bytes ?? 0), 0);
    expect(loaded.size).toBeGreaterThan(2);
    expect(bytes).toBeLessThan(330_000);
  });
});
