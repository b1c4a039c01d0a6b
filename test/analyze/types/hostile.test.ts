import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type ScanOptions, scanProject } from '../../../src/analyze/index.ts';
import { pool, pooledCall, typedProject } from './typed-project.ts';

const both: readonly Pick<ScanOptions, 'checker'>[] = [{ checker: 'native' }, { checker: 'bundled' }];
const found = { depth: 'types', sites: [{ file: 'a.ts', line: 3, how: 'typed OpenAI by TypeScript' }] };

afterEach(() => vi.doUnmock('../../../src/analyze/types/native-checker.ts'));

describe.each(both)('types by the $checker checker', (options) => {
  it('come beside a huge declaration and types that have no end', async () => {
    const huge = Array.from({ length: 5_000 }, (_, place) => `  key${place}: { value: ${place} };`).join('\n');
    const root = typedProject({
      'huge.d.ts': `export interface Huge {\n${huge}\n}\n`,
      'endless.ts':
        'export type Endless<T> = { [K in keyof T]: Endless<Endless<T[K]>> };\nexport class Turn extends Turn {}\n',
      'a.ts': `${pooledCall}import type { Huge } from './huge';
import { type Endless, Turn } from './endless';
export const other = (huge: Huge, endless: Endless<Huge>) => [huge.key1.value, endless.key2.chat.completions.create()];
export const turn = new Turn().chat.completions.create();
`,
    });
    expect(await scanProject({ root, ...options })).toMatchObject(found);
  });

  it('come where an import leads nowhere', async () => {
    const root = typedProject({
      'a.ts': `${pooledCall}import { gone } from './gone';\nimport 'not-installed';\ngone();\n`,
    });
    expect(await scanProject({ root, ...options })).toMatchObject(found);
  });

  it('know two meanings of one specifier in two packages of a monorepo', async () => {
    const config = '{"compilerOptions":{"paths":{"@/*":["./lib/*"]}}}';
    const use = (method: string) =>
      `import { leased } from '@/leased';\nexport const ask = () => leased().${method}({ model: 'm' });\n`;
    const leased = (name: string) =>
      `import { ${name} } from 'openai';\nimport type { Pool } from '../../pool';\ndeclare const pool: Pool;\nexport const leased = () => pool.lease(${name});\n`;
    const root = typedProject({
      'one/tsconfig.json': config,
      'one/lib/leased.ts': leased('OpenAI'),
      'one/a.ts': use('responses.create'),
      'two/tsconfig.json': config,
      'two/lib/leased.ts': leased('AzureOpenAI'),
      'two/a.ts': use('responses.create'),
    });
    const { sites } = await scanProject({ root, ...options });
    expect(sites.map(({ file, how }) => `${file} ${how}`)).toEqual([
      'one/a.ts typed OpenAI by TypeScript',
      'two/a.ts typed AzureOpenAI by TypeScript',
    ]);
  });
});

describe('a scan by types', () => {
  it('runs nothing that the scanned folder holds, not even a TypeScript of its own', async () => {
    const root = typedProject({ 'a.ts': pooledCall, 'tsconfig.json': '{}' });
    const program = `require('node:fs').writeFileSync(${JSON.stringify(join(root, 'ran'))}, '')`;
    for (const name of ['typescript', 'typescript-7']) {
      const folder = join(root, 'node_modules', name);
      mkdirSync(folder, { recursive: true });
      const manifest = {
        name,
        version: '7.0.2',
        main: './run.cjs',
        exports: { '.': './run.cjs', './unstable/sync': './run.cjs', './package.json': './package.json' },
      };
      writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
      writeFileSync(join(folder, 'run.cjs'), program);
    }
    expect(await scanProject({ root })).toMatchObject(found);
    expect(existsSync(join(root, 'ran'))).toBe(false);
  });

  it('asks the checker that comes with us where the native one breaks off or is not there', async () => {
    const breaking = {
      name: 'broken',
      close: () => {},
      answer: () => {
        throw new Error('the program has gone');
      },
    };
    for (const native of [breaking, null]) {
      vi.resetModules();
      vi.doMock('../../../src/analyze/types/native-checker.ts', () => ({ nativeChecker: async () => native }));
      const { scanProject: scan } = await import('../../../src/analyze/index.ts');
      const report = await scan({ root: typedProject({ 'a.ts': pooledCall }) });
      expect(report).toMatchObject({ ...found, types: { checker: expect.stringMatching(/^typescript 6\./) } });
    }
  });

  it('finds a call in a text with a byte order mark where it stands', async () => {
    const root = typedProject({ 'a.ts': `\uFEFF${pooledCall}` });
    for (const options of both) expect(await scanProject({ root, ...options })).toMatchObject(found);
  });

  it('looks into the files that hold a call only', async () => {
    const root = typedProject({ 'a.ts': pooledCall, 'far/b.ts': pool });
    expect((await scanProject({ root })).types).toMatchObject({ asked: 1, answered: 1, added: 1 });
  });
});
