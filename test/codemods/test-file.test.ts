import { describe, expect, it } from 'vitest';
import { isTestFile } from '../../codemods/lib/test-file.ts';

describe('tests by their names', () => {
  it.each([
    'src/a.test.ts',
    'src/a.spec.tsx',
    'src/app.e2e-spec.ts',
    'types/a.test-d.ts',
    'src/__tests__/a.js',
    'src/__mocks__/sdk.js',
    'test/a.ts',
    'packages/x/tests/unit/a.mts',
    'vitest.setup.ts',
    'src/setupTests.js',
    'cypress/support/a.ts',
  ])('%s is one', (path) => expect(isTestFile(path)).toBe(true));

  it.each([
    'src/a.ts',
    'src/ab-test.ts',
    'src/latest/a.ts',
    'src/contest/a.ts',
    'src/testing.ts',
    'src/spec.ts',
    'src/inspect/a.ts',
  ])('%s is none', (path) => expect(isTestFile(path)).toBe(false));
});
