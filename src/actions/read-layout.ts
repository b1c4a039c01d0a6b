import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ClientUse, clientPackage, clientUse } from '../setup/existing-client.ts';
import { type ModuleKind, moduleKind } from '../setup/module-kind.ts';
import type { ProjectFacts } from './read-project.ts';

/** Where a project keeps its code, and what that code is like. */
export interface Layout {
  readonly kind: ModuleKind;
  /** Folder of the sources, relative to the project; '' is the project itself. */
  readonly folder: string;
  /** File that makes an Amplitude client, relative to the project. */
  readonly client?: { readonly file: string; readonly use: ClientUse };
}

/** Sources are looked into no deeper: the client is made near the top, and the answer is only an advice. */
const depth = 4;
const ignored: ReadonlySet<string> = new Set(['node_modules', 'dist', 'build', 'coverage', 'out']);

export async function readLayout(root: string, { type, dependencies }: ProjectFacts): Promise<Layout> {
  const names = await namesIn(root);
  const folder = names.includes('src') ? 'src' : '';
  const inFolder = folder === '' ? [] : await namesIn(join(root, folder));
  const client = clientPackage in dependencies ? await findClient(root, '', depth) : undefined;
  return {
    kind: moduleKind({
      type,
      hasTsconfig: names.includes('tsconfig.json'),
      dependsOnTypescript: 'typescript' in dependencies,
      files: [...names, ...inFolder],
    }),
    folder,
    ...(client ? { client } : {}),
  };
}

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

async function findClient(root: string, folder: string, levels: number): Promise<Layout['client']> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isFile() && /\.[cm]?[jt]sx?$/.test(entry.name)) {
      const use = clientUse(await readFile(join(root, path), 'utf8').catch(() => ''));
      if (use) return { file: path, use };
    }
    const isOurs = entry.isDirectory() && !entry.name.startsWith('.') && !ignored.has(entry.name);
    const found = isOurs && levels > 1 ? await findClient(root, path, levels - 1) : undefined;
    if (found) return found;
  }
  return undefined;
}
