import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';

const found = new Set<string>();

/** The folder of the package that a module belongs to, if it is installed. */
function packageOf(module: string): string | undefined {
  const path = relative(process.cwd(), module.replace(/^\0/, ''));
  return /^(?<folder>(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.groups?.folder;
}

/** Notes the packages of modules that were put into files of ours, those of earlier builds of this run included. */
export function noteBundled(modules: Iterable<string>, file = 'dist/bundled.json'): void {
  for (const module of modules) {
    const folder = packageOf(module);
    if (folder !== undefined) found.add(folder);
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify([...found].sort(), null, 2)}\n`);
}

interface Output {
  readonly moduleIds?: readonly string[];
}

/** A plug-in of the bundler: what is shipped inside of our files stands in `dist/bundled.json`, for the SBOM. */
export const listBundled = {
  name: 'list of what is bundled',
  writeBundle: (_: unknown, files: Readonly<Record<string, Output>>) =>
    noteBundled(Object.values(files).flatMap(({ moduleIds = [] }) => moduleIds)),
};
