import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Manifest {
  /** Relative to the root, posix: `packages/api/package.json`. */
  readonly file: string;
  readonly name: string | undefined;
  readonly dependencies: ReadonlySet<string>;
}

const fields = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'];

function read(text: string): Pick<Manifest, 'name' | 'dependencies'> {
  const data: unknown = JSON.parse(text);
  if (typeof data !== 'object' || data === null) return { name: undefined, dependencies: new Set() };
  const name: unknown = Reflect.get(data, 'name');
  const names = fields.flatMap((field) => Object.keys(Reflect.get(data, field) ?? {}));
  return { name: typeof name === 'string' ? name : undefined, dependencies: new Set(names) };
}

/** The version of a package that a file gets, read from disk: packages rarely export their package.json. */
export function installedVersion(root: string, file: string, name: string): string | undefined {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    try {
      const data: unknown = JSON.parse(readFileSync(join(root, folder, 'node_modules', name, 'package.json'), 'utf8'));
      const version: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'version') : undefined;
      return typeof version === 'string' ? version : undefined;
    } catch {
      // Not here: package managers also install into the folders above.
    }
    if (folder === '.') return undefined;
  }
}

/** The package.json that governs a file: the nearest one at or above it, inside the root. */
export function manifestOf(root: string, file: string): Manifest | undefined {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const path = folder === '.' ? 'package.json' : `${folder}/package.json`;
    if (existsSync(join(root, path))) {
      try {
        return { file: path, ...read(readFileSync(join(root, path), 'utf8')) };
      } catch {
        // A manifest that is no JSON is the package manager's to report.
        return undefined;
      }
    }
    if (folder === '.') return undefined;
  }
}
