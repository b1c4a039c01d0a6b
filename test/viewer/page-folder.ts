import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';
import { buildViewer } from '../../scripts/build-viewer.ts';

/** The page, built from its sources once for all tests of a run. */
export async function pageFolder(): Promise<string> {
  const folder = join(inject('runFolder'), 'viewer-page');
  const isBuilt = await access(join(folder, 'viewer.js')).then(
    () => true,
    () => false,
  );
  if (!isBuilt) await buildViewer(folder);
  return folder;
}
