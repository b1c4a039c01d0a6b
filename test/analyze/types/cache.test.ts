import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCache, writeCache } from '../../../src/analyze/cache/cache-file.ts';
import { scanProject } from '../../../src/analyze/index.ts';
import { pool, pooledCall, typedProject } from './typed-project.ts';

const cacheIn = (root: string) => join(root, 'node_modules/.cache/amplitude-ai/scan');
const scan = (root: string) => scanProject({ root, useCache: true });

/** Puts another name of the checker into what was kept: a report that has it was made from there. */
function mark(root: string): void {
  const [key = ''] = readFileSync(cacheIn(root), 'utf8').split(' ');
  const kept = JSON.stringify(readCache(cacheIn(root), key));
  writeCache(cacheIn(root), key, JSON.parse(kept.replace(/"checker":"[^"]+"/, '"checker":"kept"')));
}

const sites = [{ file: 'a.ts', how: 'typed OpenAI by TypeScript' }];

describe('answers of a checker', () => {
  it('are kept, and no checker is started for what is as it was', async () => {
    const root = typedProject({ 'a.ts': pooledCall });
    const first = await scan(root);
    expect(first).toMatchObject({ sites, types: { checker: expect.stringMatching(/^typescript/) } });
    mark(root);
    expect(await scan(root)).toEqual({ ...first, types: { ...first.types, checker: 'kept' } });
  });

  it('are asked for again when a file has changed that gives the type and was not asked about', async () => {
    const root = typedProject({ 'a.ts': pooledCall });
    await scan(root);
    mark(root);
    writeFileSync(
      join(root, 'pool.ts'),
      // A conditional type: what is read off the text alone leaves it open.
      pool.replace('): T;', '): T extends object ? { chat: { completions: { create(body: object): T } } } : never;'),
    );
    expect(await scan(root)).toMatchObject({ sites: [], types: { checker: expect.stringMatching(/^typescript/) } });
  });

  it('are asked for again after an installation, and not at all when the SDK is gone', async () => {
    const root = typedProject({ 'a.ts': pooledCall });
    await scan(root);
    mark(root);
    expect(await scan(root)).toMatchObject({ sites, types: { checker: 'kept' } });
    writeFileSync(join(root, 'node_modules/.package-lock.json'), '{ "packages": {} }');
    expect(await scan(root)).toMatchObject({ sites, types: { checker: expect.stringMatching(/^typescript/) } });
    rmSync(join(root, 'node_modules/openai'), { recursive: true });
    expect(await scan(root)).toMatchObject({ depth: 'syntax', sites: [] });
  });

  it('of one depth are not those of another', async () => {
    const root = typedProject({ 'a.ts': pooledCall });
    expect(await scan(root)).toMatchObject({ depth: 'types', sites });
    expect(await scanProject({ root, useCache: true, depth: 'syntax' })).toMatchObject({ depth: 'syntax', sites: [] });
    expect(await scan(root)).toMatchObject({ depth: 'types', sites });
  });
});
