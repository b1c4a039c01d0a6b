import { describe, expect, it } from 'vitest';
import { scanProject } from '../../../src/analyze/index.ts';
import { pooledCall, typedProject } from './typed-project.ts';

const state = async (root: string) =>
  (await scanProject({ root })).sites.map(({ file, status, via }) => `${file} ${status} ${via}`);

describe('a call that types alone have found', () => {
  it('is recorded where every client of the project comes out of the drop-in, whose types are those of the SDK', async () => {
    const root = typedProject({ 'a.ts': pooledCall.replace("'openai'", "'amplitude-ai/openai'") });
    expect(await state(root)).toEqual(['a.ts instrumented drop-in']);
  });

  it('is not where some clients come out of the SDK itself', async () => {
    const root = typedProject({
      'a.ts': pooledCall.replace("'openai'", "'amplitude-ai/openai'"),
      'b.ts': `import OpenAI from 'openai';\nexport const kind = OpenAI.name;\n`,
    });
    expect(await state(root)).toEqual(['a.ts uninstrumented null']);
  });

  it('is recorded where the SDK is patched before', async () => {
    const root = typedProject({
      'main.ts': `import { patch } from 'amplitude-ai';\nimport './a';\npatch({});\n`,
      'a.ts': pooledCall,
    });
    expect(await state(root)).toEqual(['a.ts instrumented patch']);
  });
});
