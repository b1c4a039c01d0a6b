import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/run-folder.ts'],
    exclude: ['**/fixtures/**', '**/cases/**', 'test/codemods/*/*/{input,output,back}/**', 'node_modules/**'],
    // The default leaves one core free, which on a machine of two means one file after the other.
    maxWorkers: availableParallelism(),
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    restoreMocks: true,
  },
});
