import { describe, expect, it } from 'vitest';
import { scanProject, validateFile } from '../../../src/analyze/index.ts';
import { oneCall, temporaryProject } from '../temporary-project.ts';
import { pool, pooledCall, typedProject } from './typed-project.ts';

describe('the depth of a scan', () => {
  it('is that of the syntax where nothing is installed, whatever was asked for', async () => {
    const root = temporaryProject({ 'a.ts': oneCall, 'b.ts': pooledCall, 'pool.ts': pool });
    for (const depth of ['auto', 'types', 'syntax'] as const) {
      const report = await scanProject({ root, depth });
      expect(report).toMatchObject({ depth: 'syntax', sites: [{ file: 'a.ts', confidence: 'high' }] });
      expect(report).not.toHaveProperty('types');
    }
  });

  it('starts no checker for a project whose calls are all certain', async () => {
    const root = typedProject({ 'a.ts': oneCall });
    expect(await scanProject({ root })).toMatchObject({ depth: 'syntax', types: { checker: null, asked: 0 } });
  });

  it('asks about every call when types are asked for', async () => {
    const root = typedProject({ 'a.ts': oneCall });
    const { depth, types, sites } = await scanProject({ root, depth: 'types' });
    expect({ depth, types }).toMatchObject({ depth: 'types', types: { asked: 1, answered: 1, confirmed: 1 } });
    expect(sites.map(({ how }) => how)).toEqual(['OpenAI made at a.ts:2, confirmed by TypeScript']);
  });

  it('is certain of nothing in a file with a syntax error', async () => {
    const root = typedProject({ 'a.ts': `${oneCall}const x = ;\n` });
    const { sites } = await scanProject({ root, depth: 'types' });
    expect(sites.map(({ confidence }) => confidence)).toEqual(['medium']);
  });

  it('ends with the reason of a signal', async () => {
    const root = typedProject({ 'a.ts': pooledCall });
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(scanProject({ root, signal })).rejects.toThrow('enough');
  });
});

describe('one file', () => {
  it('is judged by types too, as it is on disk and as it is being written', async () => {
    const root = typedProject({ 'a.ts': pooledCall, 'b.ts': pooledCall });
    const saved = await validateFile({ root, file: 'a.ts' });
    expect(saved).toMatchObject({ depth: 'types', sites: [{ line: 3, how: 'typed OpenAI by TypeScript' }] });
    expect(saved.findings).toHaveLength(1);
    for (const checker of ['native', 'bundled'] as const) {
      const unsaved = await validateFile({ root, filename: 'a.ts', source: `\n\n${pooledCall}`, checker });
      expect(unsaved).toMatchObject({ depth: 'types', sites: [{ line: 5 }] });
    }
  });

  it('may be new, and is then not looked for on disk', async () => {
    const root = typedProject({ 'a.ts': pooledCall });
    for (const checker of ['native', 'bundled'] as const) {
      const report = await validateFile({ root, filename: 'new.ts', source: pooledCall, checker });
      expect(report).toMatchObject({ depth: 'types', sites: [{ file: 'new.ts', line: 3 }] });
    }
  });

  it('without a project is judged by its syntax: nothing is read for it', async () => {
    const report = await validateFile({ filename: 'a.ts', source: pooledCall, depth: 'types' });
    expect(report).toMatchObject({ depth: 'syntax', sites: [] });
  });
});
