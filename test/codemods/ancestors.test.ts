import { describe, expect, it } from 'vitest';
import { ancestorModules } from '../../codemods/migrations/ancestor-modules.ts';

const loaded = {
  'amplitude-ai/observability': () => import('../../src/observability/index.ts'),
  'amplitude-ai/tracking': () => import('../../src/tracking/index.ts'),
  'amplitude-ai/plugins': () => import('../../src/plugins/index.ts'),
};

describe('the move from the earlier designs', () => {
  it.each(Object.entries(loaded))('says what becomes of every export of %s', async (specifier, load) => {
    const row = ancestorModules.find(({ specifiers }) => specifiers.includes(specifier));
    expect(Object.keys(row?.exports ?? {}).sort()).toEqual(Object.keys(await load()).sort());
  });
});
