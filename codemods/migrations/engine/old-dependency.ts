import type { Diagnostic } from '../../lib/diagnostic.ts';
import { positionAt } from '../../lib/position.ts';
import type { OtherFiles, ProjectFiles } from '../../transforms/transform.ts';
import type { Migration } from '../migration.ts';

type Told = Diagnostic & { readonly file: string };

/** Where a manifest names a package as a key; one that is no JSON is the package manager's to report. */
function keyAt(text: string, name: string): number {
  return text.search(new RegExp(`"${name.replace(/[/@.]/g, '\\$&')}"\\s*:`));
}

/** The manifests that still depend on the tool: what else uses it, no codemod can know. */
export function oldDependencies(row: Migration, { list, read }: ProjectFiles): OtherFiles {
  const manifests = ['package.json', ...list.flatMap(foldersAbove).map((folder) => `${folder}/package.json`)];
  const diagnostics = [...new Set(manifests)].flatMap((file): Told[] => {
    const text = read(file);
    if (text === null) return [];
    return row.packages.flatMap((name): Told[] => {
      const at = keyAt(text, name);
      if (at === -1) return [];
      const message = `${name} is still a dependency: remove it when nothing uses it any more`;
      return [{ severity: 'action', code: 'old-dependency', message, file, ...positionAt(text, at) }];
    });
  });
  return { files: [], diagnostics };
}

function foldersAbove(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
}
