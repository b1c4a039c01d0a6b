import type { Diagnostic } from '../lib/diagnostic.ts';
import { splice } from '../lib/edit.ts';
import { ownPackage } from '../lib/own-package.ts';
import { positionAt } from '../lib/position.ts';
import { hasFlag, isStart, withFlag, withoutFlag } from './add-register/script-flag.ts';
import { scriptsIn } from './add-register/scripts-in.ts';
import type { OtherFile, OtherFiles, ProjectFiles, Transform } from './transform.ts';

/** The manifests of a project: of each folder that holds code, or is above one that does. */
function manifests({ list, read }: ProjectFiles): { readonly file: string; readonly text: string }[] {
  const folders = new Set(['']);
  for (const file of list) {
    for (let at = file.indexOf('/'); at !== -1; at = file.indexOf('/', at + 1)) folders.add(file.slice(0, at + 1));
  }
  return [...folders].sort().flatMap((folder) => {
    const text = read(`${folder}package.json`);
    return text === null ? [] : [{ file: `${folder}package.json`, text }];
  });
}

function addRegister(project: ProjectFiles, reverse: boolean): OtherFiles {
  const files: OtherFile[] = [];
  const diagnostics: (Diagnostic & { readonly file: string })[] = [];
  for (const { file, text } of manifests(project)) {
    const edits = scriptsIn(text).flatMap(({ name, value, start, end }) => {
      if (!isStart(name)) return [];
      const changed = reverse ? withoutFlag(value) : withFlag(value);
      if (changed !== value) return [{ start, end, text: changed }];
      if (!reverse && !hasFlag(value)) {
        const message = `"${name}" starts no program that takes the flag: set NODE_OPTIONS="--import ${ownPackage}/register" for it`;
        diagnostics.push({ severity: 'action', code: 'started-by-a-tool', message, file, ...positionAt(text, start) });
      }
      return [];
    });
    if (edits.length > 0) files.push({ file, before: text, after: splice(text, edits) });
  }
  return { files, diagnostics };
}

export const addRegisterTransform: Transform = {
  name: 'add-register',
  summary: 'start the app with --import amplitude-ai/register, in the scripts of package.json: no code changes',
  reversible: true,
  examples: [
    { args: '', does: 'add the flag to the scripts that start the app' },
    { args: '--reverse', does: 'take it out again' },
  ],
  addsDependency: true,
  // Only manifests change, and they are no source files.
  mentions: () => [],
  plan: () => ({ edits: [], diagnostics: [] }),
  otherFiles: (project, { reverse }) => addRegister(project, reverse),
};
