import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { ImportOptions } from '../../src/import/index.ts';
import { type BatchApi, startBatchApi } from './batch-api.ts';

/** A Batch API on loopback, a folder, and a file in it that a test writes: new ones for each test. */
export let api: BatchApi;
export let folder: string;
export let file: string;

export function useImportStage(): void {
  beforeEach(async () => {
    api = await startBatchApi();
    folder = await mkdtemp(join(tmpdir(), 'import-'));
    file = join(folder, 'conversations.jsonl');
  });

  afterEach(async () => {
    await api.close();
    await rm(folder, { recursive: true });
  });
}

export const options = (more: ImportOptions = {}): ImportOptions => ({
  apiKey: 'key-of-a-test',
  serverUrl: api.url,
  eventsPerSecond: 1_000_000,
  ...more,
});
