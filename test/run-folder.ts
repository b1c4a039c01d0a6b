import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the files of one run of the tests keep what is made once for all of them. */
    readonly runFolder: string;
  }
}

/** Gives each run a folder of its own, which goes with it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const runFolder = await mkdtemp(join(tmpdir(), 'run-'));
  project.provide('runFolder', runFolder);
  return () => rm(runFolder, { recursive: true, force: true });
}
