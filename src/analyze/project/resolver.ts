import { posix } from 'node:path';
import { locate } from './locate.ts';
import type { Manifest } from './manifest.ts';
import { aliased, type PathAliases, readPathAliases } from './path-aliases.ts';

/** The project's file that a specifier stands for; `null` for packages and for what is not there. */
export type Resolve = (from: string, specifier: string) => string | null;

export interface ResolverInput {
  readonly files: ReadonlySet<string>;
  readonly read: (file: string) => string | null;
  readonly manifests: readonly Manifest[];
  readonly onBroken: (file: string, message: string) => void;
}

export function createResolver({ files, read, manifests, onBroken }: ResolverInput): Resolve {
  const has = (file: string) => files.has(file);
  const aliasesIn = new Map<string, PathAliases | null>();
  const known = new Map<string, string | null>();
  const byName = new Map(manifests.flatMap((each) => (each.name ? [[each.name, each] as const] : [])));
  const configOf = configsByFolder(files);
  const told = new Set<string>();
  const tellOnce = (file: string, message: string) => {
    if (!told.has(file)) onBroken(file, message);
    told.add(file);
  };

  const packageFolder = (name: string) => byName.get(name)?.folder ?? null;

  const aliasesOf = (folder: string): PathAliases | null => {
    const cached = aliasesIn.get(folder);
    if (cached !== undefined) return cached;
    const config = configOf(folder === '.' ? '' : folder);
    const parent = folder === '' || folder === '.' ? null : posix.dirname(folder);
    const aliases = config
      ? readPathAliases(config, { read, packageFolder, onBroken: tellOnce })
      : parent === null
        ? null
        : aliasesOf(parent);
    aliasesIn.set(folder, aliases);
    return aliases;
  };

  const search = (folder: string, specifier: string): string | null => {
    if (specifier.startsWith('.')) return locate(posix.join(folder, specifier), has);
    if (specifier.startsWith('/')) return null;
    const aliases = aliasesOf(folder);
    for (const path of aliases ? aliased(specifier, aliases) : []) {
      const file = locate(path, has);
      if (file) return file;
    }
    if (specifier.startsWith('#')) return packageImport(folder, specifier, manifests, has);
    return workspacePackage(specifier, byName, has) ?? customaryAlias(folder, specifier, has);
  };

  return (from, specifier) => {
    const folder = posix.dirname(from);
    const key = `${folder}\0${specifier}`;
    const cached = known.get(key);
    if (cached !== undefined) return cached;
    const file = search(folder, specifier);
    known.set(key, file);
    return file;
  };
}

/** `tsconfig.json` first; `tsconfig.base.json`, `tsconfig.app.json` and their like where that is not there. */
function configsByFolder(files: ReadonlySet<string>): (folder: string) => string | null {
  const byFolder = new Map<string, string[]>();
  for (const file of files) {
    if (!/(?:^|\/)[jt]sconfig(?:\.[\w-]+)*\.json$/.test(file)) continue;
    const folder = posix.dirname(file) === '.' ? '' : posix.dirname(file);
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), file]);
  }
  const rank = (file: string) =>
    ['tsconfig.json', 'jsconfig.json', 'tsconfig.base.json', 'tsconfig.app.json'].indexOf(posix.basename(file)) >>> 0;
  return (folder) => byFolder.get(folder)?.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))[0] ?? null;
}

function packageImport(
  folder: string,
  specifier: string,
  manifests: readonly Manifest[],
  has: (file: string) => boolean,
) {
  const owners = manifests
    .filter(({ folder: own }) => own === '' || folder === own || folder.startsWith(`${own}/`))
    .sort((a, b) => b.folder.length - a.folder.length);
  for (const owner of owners) {
    const paths = [...owner.imports].map(([pattern, target]) => ({
      pattern,
      targets: [posix.join(owner.folder, target)],
    }));
    for (const path of aliased(specifier, { paths, baseUrl: null })) {
      const file = locateSource(path, owner.folder, has);
      if (file) return file;
    }
  }
  return null;
}

function workspacePackage(specifier: string, byName: ReadonlyMap<string, Manifest>, has: (file: string) => boolean) {
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  const owner = byName.get(name);
  if (!owner) return null;
  const subpath = specifier.slice(name.length + 1);
  const paths = [...owner.exports].map(([pattern, target]) => ({ pattern, targets: [target] }));
  const targets =
    subpath === ''
      ? [...owner.entries, 'src/index', 'index']
      : [...aliased(subpath, { paths, baseUrl: null }), subpath, `src/${subpath}`];
  for (const target of targets) {
    const file = locateSource(posix.join(owner.folder, target), owner.folder, has);
    if (file) return file;
  }
  return null;
}

/**
 * Manifests name the build's output; the source lies at the same place below `src`, below another folder of sources, or
 * where the build kept its folders, below none.
 */
function locateSource(path: string, owner: string, has: (file: string) => boolean): string | null {
  const inside = (owner === '' ? path : path.slice(owner.length + 1)).replace(/^\.\//, '');
  const rest = inside.replace(buildFolders, '').replace(/(?:\.d)?\.[mc]?[jt]s$/, '');
  const places = rest === inside ? [] : ['src/', '', 'source/', 'lib/'];
  for (const place of ['', ...places]) {
    const file = locate(place === '' && rest === inside ? path : posix.join(owner, place + rest), has);
    if (file && !/\.d\.[mc]?ts$/.test(file)) return file;
  }
  return locate(path, has);
}

const buildFolders =
  /^(?:dist|build|lib|out|output|esm|cjs|es|_?esm\d*|types|typings)\/(?:(?:esm|cjs|es|types|module|commonjs|node)\/)?/;

/** `@/`, `~/` and `$lib/` mean the source folder of the nearest package in frameworks whose own configuration says so. */
function customaryAlias(folder: string, specifier: string, has: (file: string) => boolean): string | null {
  const rest = /^(?:[@~]|~~|@@)\/(.+)$/.exec(specifier)?.[1] ?? /^\$(lib(?:\/.+)?)$/.exec(specifier)?.[1];
  if (rest === undefined) return null;
  for (let at = folder; ; at = posix.dirname(at)) {
    const root = at === '.' ? '' : at;
    for (const place of ['src', '', 'app']) {
      const file = locate(posix.join(root, place, rest), has);
      if (file) return file;
    }
    if (root === '') return null;
  }
}
