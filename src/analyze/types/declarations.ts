import { type Stats, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Project } from '../project/read-project.ts';
import type { Resolve } from '../project/resolver.ts';
import type { SdkRow } from '../project/sdk-row.ts';
import { isDetected, packageNameOf as labelOf } from '../project/sdk-row.ts';

/** The package that a file of an installed one belongs to, and where it lies in it; `null` for the project's own. */
export function installedAt(file: string): { readonly name: string; readonly inside: string } | null {
  const path = file.replaceAll('\\', '/');
  // Stores of package managers nest: the last folder of packages is the one that counts.
  const at = path.lastIndexOf('/node_modules/');
  if (at < 0) return null;
  const parts = path.slice(at + '/node_modules/'.length).split('/');
  const length = parts[0]?.startsWith('@') ? 2 : 1;
  return { name: parts.slice(0, length).join('/'), inside: parts.slice(length).join('/') };
}

const installationFiles = [
  'package-lock.json',
  'pnpm-lock.yaml',
  'yarn.lock',
  'bun.lock',
  'bun.lockb',
  'node_modules/.package-lock.json',
  'node_modules/.modules.yaml',
  'node_modules/.yarn-state.yml',
];

/** The SDKs of a project whose declarations can be read from where they are imported. */
export interface Declared {
  readonly rows: ReadonlySet<SdkRow>;
  readonly rowsIn: (file: string) => ReadonlySet<SdkRow>;
  /** Stands for the state of the packages: it changes when one of them is installed anew. */
  readonly stamp: string;
}

export function declaredIn({ root, links, entryPoints }: Pick<Project, 'root' | 'links' | 'entryPoints'>): Declared {
  const known = new Map<string, Stats | null>();
  const stamps = new Set<string>();
  const statOf = (path: string): Stats | null => {
    const cached = known.get(path);
    if (cached !== undefined) return cached;
    const stat = statSync(path, { throwIfNoEntry: false }) ?? null;
    known.set(path, stat);
    if (stat) stamps.add(`${path} ${stat.size} ${stat.mtimeMs}`);
    return stat;
  };
  const find = (folder: string, name: string): boolean => {
    for (let at = folder; ; at = dirname(at)) {
      if (statOf(join(at, 'node_modules', name, 'package.json'))) {
        // Types go through other packages too: what is written with every installation stands for those.
        for (const each of installationFiles) statOf(join(at, each));
        return true;
      }
      if (dirname(at) === at) return false;
    }
  };
  const rows = new Set<SdkRow>();
  const byFile = new Map<string, Set<SdkRow>>();
  for (const [file, own] of links) {
    for (const { specifier } of own) {
      const entry = entryPoints.of(specifier);
      if (entry?.kind !== 'sdk') continue;
      const name = entry.via === 'drop-in' && !isDetected(entry.row) ? labelOf(entry.row) : packageOf(specifier);
      if (!find(join(root, dirname(file)), name)) continue;
      const here = byFile.get(file) ?? new Set();
      byFile.set(file, here);
      for (const row of [entry.row, ...entry.others]) {
        rows.add(row);
        here.add(row);
      }
    }
  }
  return { rows, rowsIn: (file) => byFile.get(file) ?? none, stamp: [...stamps].sort().join('\n') };
}

/** The SDKs that a file imports, or the project's files that it imports: what it holds is likely to come from there. */
export function rowsNear(
  { rowsIn }: Declared,
  links: Project['links'],
  resolve: Resolve,
): (file: string) => ReadonlySet<SdkRow> {
  return (file) => {
    const targets = (links.get(file) ?? []).map(({ specifier }) => resolve(file, specifier));
    return new Set([file, ...targets].flatMap((each) => (each === null ? [] : [...rowsIn(each)])));
  };
}

const none: ReadonlySet<SdkRow> = new Set();

function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}
