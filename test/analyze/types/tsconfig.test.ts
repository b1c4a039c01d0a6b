import { describe, expect, it } from 'vitest';
import { scanProject } from '../../../src/analyze/index.ts';
import { pooledCall, typedProject } from './typed-project.ts';

const found = { depth: 'types', sites: [{ file: 'a.ts', line: 3, how: 'typed OpenAI by TypeScript' }] };

describe('types', () => {
  it.each([
    ['extends itself in a circle', { 'tsconfig.json': '{"extends":"./b.json"}', 'b.json': '{"extends":"./tsconfig"}' }],
    ['names libraries that are not there', { 'tsconfig.json': '{"compilerOptions":{"lib":["es1890"],"noLib":true}}' }],
    ['is for a TypeScript that is no more', { 'tsconfig.json': '{"compilerOptions":{"target":"es3","out":"x.js"}}' }],
    ['has a plug-in', { 'tsconfig.json': '{"compilerOptions":{"plugins":[{"name":"./run-me.js"}]}}' }],
  ])('do not depend on a tsconfig that %s', async (_, files) => {
    expect(await scanProject({ root: typedProject({ ...files, 'a.ts': pooledCall }) })).toMatchObject(found);
  });

  it('come also where a tsconfig is broken, which is named', async () => {
    const report = await scanProject({
      root: typedProject({ 'tsconfig.json': '{"comp', 'a.ts': pooledCall }),
    });
    expect(report).toMatchObject(found);
    expect(report.files.skipped).toEqual([
      { file: 'tsconfig.json', reason: expect.stringContaining('its paths are not used') },
    ]);
  });
});
