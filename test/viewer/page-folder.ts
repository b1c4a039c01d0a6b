import { buildViewer } from '../../scripts/build-viewer.ts';
import { madeOnce } from '../made-once.ts';

/** The page, built from its sources. */
export function pageFolder(): Promise<string> {
  return madeOnce('viewer-page', async (folder) => {
    await buildViewer(folder);
    return folder;
  });
}
