import { existsSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readCache, writeCache } from '../../src/analyze/cache/cache-file.ts';
import { scanProject } from '../../src/analyze/index.ts';
import { oneCall, temporaryProject } from './temporary-project.ts';

const cacheIn = (root: string) => join(root, 'node_modules/.cache/amplitude-ai/scan');

function project(files: Readonly<Record<string, string>>): string {
  const root = temporaryProject(files);
  mkdirSync(join(root, 'node_modules'));
  return root;
}

const scan = (root: string) => scanProject({ root, useCache: true });
const places = async (root: string) => (await scan(root)).sites.map(({ file, line }) => `${file}:${line}`);
const shared = {
  'llm.ts': `import OpenAI from 'openai';\nexport const client = new OpenAI();\n`,
  'a.ts': `import { client } from './llm';\nclient.responses.create({});\n`,
};

afterEach(() => vi.unstubAllEnvs());

describe('a scan that keeps its results', () => {
  it('gives the same report again when nothing has changed, without parsing', async () => {
    const root = project({ ...shared, 'bad.ts': `import 'openai';\nconst x = ;\n`, 'package.json': '{' });
    const first = await scan(root);
    expect(first.sites).toHaveLength(1);
    expect(first.files.unparsed).toHaveLength(1);
    const kept = readFileSync(cacheIn(root), 'utf8');
    // A mark in what was kept shows that the next report comes from there.
    const [head = '', body = ''] = kept.split('\n');
    const key = head.split(' ')[0] ?? '';
    writeCache(cacheIn(root), key, JSON.parse(body.replace('OpenAI made at', 'kept OpenAI made at')));
    const second = await scan(root);
    expect(second.sites[0]?.how).toBe(`kept ${first.sites[0]?.how}`);
    expect(second).toEqual({ ...first, sites: first.sites.map((site) => ({ ...site, how: `kept ${site.how}` })) });
    expect((await scanProject({ root })).sites).toEqual(first.sites);
  });

  it('sees a changed file, also one of the same size and times', async () => {
    const root = project(shared);
    expect(await places(root)).toEqual(['a.ts:2']);
    const past = new Date('2024-01-01');
    utimesSync(join(root, 'a.ts'), past, past);
    expect(await places(root)).toEqual(['a.ts:2']);
    writeFileSync(join(root, 'a.ts'), `import { client } from './llm';\nclient.responses.delete({});\n`);
    utimesSync(join(root, 'a.ts'), past, past);
    expect(await places(root)).toEqual([]);
  });

  it('sees a change of a file that only hands a client on', async () => {
    const root = project(shared);
    expect(await places(root)).toEqual(['a.ts:2']);
    writeFileSync(join(root, 'llm.ts'), `import 'openai';\nexport const client = { responses: { create() {} } };\n`);
    expect(await places(root)).toEqual([]);
  });

  it('sees a file that is new and one that is gone', async () => {
    const root = project(shared);
    expect(await places(root)).toEqual(['a.ts:2']);
    writeFileSync(join(root, 'b.ts'), oneCall);
    expect(await places(root)).toEqual(['a.ts:2', 'b.ts:3']);
    rmSync(join(root, 'b.ts'));
    rmSync(join(root, 'llm.ts'));
    expect(await places(root)).toEqual([]);
  });

  it('sees a new path of tsconfig.json and a new name in package.json', async () => {
    const root = project({
      'lib/llm.ts': shared['llm.ts'],
      'a.ts': `import { client } from '#llm';\nclient.responses.create({});\n`,
      'b.ts': `import { client } from 'llm-lib';\nclient.responses.create({});\n`,
      'tsconfig.json': '{}',
    });
    expect(await places(root)).toEqual([]);
    writeFileSync(join(root, 'tsconfig.json'), '{"compilerOptions":{"paths":{"llm-lib":["./lib/llm"]}}}');
    expect(await places(root)).toEqual(['b.ts:2']);
    writeFileSync(join(root, 'package.json'), '{"imports":{"#llm":"./lib/llm.ts"}}');
    expect(await places(root)).toEqual(['a.ts:2', 'b.ts:2']);
    writeFileSync(join(root, 'tsconfig.json'), '{}');
    expect(await places(root)).toEqual(['a.ts:2']);
  });

  it('ignores a cache that is cut short, changed or of another program', async () => {
    const root = project(shared);
    await scan(root);
    const kept = readFileSync(cacheIn(root), 'utf8');
    for (const broken of ['', 'x', kept.slice(0, -20), kept.replace('responses.create', 'responses.create2')]) {
      writeFileSync(cacheIn(root), broken);
      expect(await places(root)).toEqual(['a.ts:2']);
      expect(readFileSync(cacheIn(root), 'utf8').length).toBeGreaterThan(kept.length - 50);
    }
    writeCache(cacheIn(root), 'another program', { files: {}, trace: null });
    expect(readCache(cacheIn(root), 'another program')).toEqual({ files: {}, trace: null });
    expect(await places(root)).toEqual(['a.ts:2']);
  });

  it('keeps nothing in a project without dependencies, and scans where nothing can be kept', async () => {
    const home = temporaryProject({ 'no-folder': '' });
    const root = temporaryProject(shared);
    vi.stubEnv('XDG_CACHE_HOME', join(home, 'cache'));
    expect(await places(root)).toEqual(['a.ts:2']);
    expect(existsSync(join(root, 'node_modules'))).toBe(false);
    expect(existsSync(join(home, 'cache/amplitude-ai'))).toBe(true);
    vi.stubEnv('XDG_CACHE_HOME', join(home, 'no-folder'));
    expect(await places(root)).toEqual(['a.ts:2']);
  });
});
