import { type Dirent, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const source = /(?<!\.d)\.[mc]?[jt]sx?$/;
const largest = 400_000;

/**
 * Copies sources of installed packages, those that publish TypeScript first, as packages of one monorepo. Folders that a
 * scan passes over get another name.
 *
 * @returns how many files were copied
 */
export function writeRealTree(root: string, modules: string, count: number): number {
  let copied = 0;
  write(join(root, 'package.json'), JSON.stringify({ name: 'real', private: true, workspaces: ['packages/*'] }));
  const packages = packagesIn(modules);
  const authored = packages.filter((name) => has(join(modules, name, 'src')));
  const rest = packages.filter((name) => !authored.includes(name));
  for (const [name, folder] of [
    ...authored.map((each) => [each, 'src']),
    ...rest.map((each) => [each, '.']),
  ] as const) {
    const home = `packages/${name.replace('/', '+')}`;
    for (const file of sourcesIn(join(modules, name, folder))) {
      if (copied >= count) return copied;
      write(join(root, home, folder, renamed(file)), readFileSync(join(modules, name, folder, file)));
      copied += 1;
    }
    write(join(root, home, 'package.json'), JSON.stringify({ name, main: 'src/index.ts' }));
  }
  return copied;
}

function packagesIn(modules: string): string[] {
  return readdirSync(modules)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) =>
      name.startsWith('@') ? readdirSync(join(modules, name)).map((each) => `${name}/${each}`) : [name],
    )
    .sort();
}

function sourcesIn(folder: string, inside = ''): string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(join(folder, inside), { withFileTypes: true });
  } catch {
    return [];
  }
  return entries.flatMap((entry) => {
    const path = join(inside, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : sourcesIn(folder, path);
    return entry.isFile() && source.test(entry.name) && statSync(join(folder, path)).size < largest ? [path] : [];
  });
}

function renamed(file: string): string {
  return file.replace(/(^|\/)(dist|build|out|coverage)(?=\/)/g, '$1$2-files').replace(/[.-]min(?=\.)/, '-small');
}

function has(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function write(path: string, content: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
