import type { OtherFile, ProjectFiles } from '../transform.ts';
import { hookFile } from './start-text.ts';

/** Folders of a project that hold an app of Next.js, by its routes and its package.json. */
function nextApps({ list, read }: ProjectFiles): Map<string, { readonly below: string }> {
  const apps = new Map<string, { readonly below: string }>();
  for (const file of list) {
    const [, base, below = ''] = /^((?:.+?\/)??)(src\/)?(?:app|pages)\//.exec(file) ?? [];
    if (base === undefined || apps.has(base)) continue;
    if (/"next"\s*:\s*"/.test(read(`${base}package.json`) ?? '')) apps.set(base, { below });
  }
  return apps;
}

/** The file that Next.js loads when a server starts: it is made where an app has none, and goes if it is as made. */
export function hookFiles(project: ProjectFiles, reverse: boolean): OtherFile[] {
  return [...nextApps(project)].flatMap(([base, { below }]): OtherFile[] => {
    const isTyped = project.list.some((file) => file.startsWith(base) && /\.tsx?$/.test(file));
    const names = ['ts', 'js'].map((extension) => `${base}${below}instrumentation.${extension}`);
    const existing = names.find((name) => project.read(name) !== null);
    if (reverse) {
      const before = existing === undefined ? null : project.read(existing);
      return existing !== undefined && before === hookFile ? [{ file: existing, before, after: null }] : [];
    }
    const [typed = '', plain = ''] = names;
    return existing === undefined ? [{ file: isTyped ? typed : plain, before: null, after: hookFile }] : [];
  });
}
