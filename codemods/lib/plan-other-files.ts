import { join } from 'node:path';
import type { PlannedFile } from '../rewrite-plan.ts';
import type { OtherFiles, ProjectFiles, Transform, TransformContext } from '../transforms/transform.ts';
import { discover } from './discover.ts';
import { decode, hashOf, readBytes } from './text-file.ts';
import { unifiedDiff } from './unified-diff.ts';

interface PlannedOthers {
  readonly files: readonly PlannedFile[];
  readonly diagnostics: OtherFiles['diagnostics'];
}

/** What a transform makes of the files that it changes, makes or removes as a whole. */
export async function planOtherFiles(
  root: string,
  transform: Transform,
  context: TransformContext,
  isExcluded: (file: string) => boolean,
): Promise<PlannedOthers> {
  if (!transform.otherFiles) return { files: [], diagnostics: [] };
  const { files: list } = await discover(root, [{ path: '', kind: 'folder' }]);
  const read = (file: string) => {
    const bytes = readBytes(join(root, file));
    return (bytes && decode(bytes)) ?? null;
  };
  const project: ProjectFiles = { list, read };
  const { files, diagnostics } = transform.otherFiles(project, context);
  const planned = files
    .filter(({ file, before, after }) => before !== after && !isExcluded(file))
    .map(({ file, before, after }) => ({
      file,
      hash: before === null ? null : hashOf(Buffer.from(before)),
      edits: 1,
      diff: unifiedDiff(file, before, after),
      after,
    }));
  return { files: planned, diagnostics };
}
