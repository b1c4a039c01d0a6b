import { posix } from 'node:path';
import { ts } from 'ts-morph';

/** `paths` and `baseUrl` of a tsconfig, targets relative to the root. */
export interface PathAliases {
  readonly paths: readonly { readonly pattern: string; readonly targets: readonly string[] }[];
  readonly baseUrl: string | null;
}

interface Config {
  readonly extends?: string | readonly string[];
  readonly references?: readonly { readonly path?: string }[];
  readonly compilerOptions?: {
    readonly baseUrl?: string;
    readonly paths?: Readonly<Record<string, readonly string[]>>;
  };
}

export interface ConfigSurroundings {
  readonly read: (file: string) => string | null;
  /** Folder of the project's package of that name. */
  readonly packageFolder: (name: string) => string | null;
  readonly onBroken: (file: string, message: string) => void;
}

const none: PathAliases = { paths: [], baseUrl: null };

/**
 * Reads a tsconfig with what it extends and refers to (a solution file holds no paths itself), inside of the root only.
 * A broken file is told to `onBroken` and counts as empty.
 */
export function readPathAliases(
  file: string,
  around: ConfigSurroundings,
  seen: ReadonlySet<string> = new Set(),
): PathAliases {
  const text = seen.has(file) ? null : around.read(file);
  if (text === null) return none;
  const { config, error } = ts.parseConfigFileTextToJson(file, text);
  if (error) around.onBroken(file, ts.flattenDiagnosticMessageText(error.messageText, ' '));
  if (!isConfig(config)) return none;
  const folder = posix.dirname(file);
  const visited = new Set([...seen, file]);
  const parents = [config.extends ?? []].flat().filter((path) => typeof path === 'string');
  const inherited = parents.map((path) => {
    const parent = path.startsWith('.') ? posix.join(folder, path) : inPackage(path, around);
    return parent === null ? none : follow(parent, around, visited);
  });
  const referred = (Array.isArray(config.references) ? config.references : [])
    .map((entry) => entry?.path)
    .filter((path) => typeof path === 'string')
    .map((path) => follow(posix.join(folder, path), around, visited));
  const { baseUrl, paths } = config.compilerOptions ?? {};
  const base = typeof baseUrl === 'string' ? posix.join(folder, baseUrl) : null;
  const own = Object.entries(paths ?? {}).map(([pattern, targets]) => ({
    pattern,
    targets: (Array.isArray(targets) ? targets : [])
      .filter((target) => typeof target === 'string')
      .map((target) => posix.join(base ?? folder, target)),
  }));
  return {
    paths: [...own, ...inherited.flatMap((each) => each.paths), ...referred.flatMap((each) => each.paths)],
    baseUrl: base ?? inherited.find((each) => each.baseUrl !== null)?.baseUrl ?? null,
  };
}

function follow(path: string, around: ConfigSurroundings, seen: ReadonlySet<string>): PathAliases {
  const file = [path, `${path}.json`, `${path}/tsconfig.json`].find(
    (each) => each.endsWith('.json') && around.read(each) !== null,
  );
  return file && !file.startsWith('../') ? readPathAliases(file, around, seen) : none;
}

/** `"extends": "@acme/tsconfig/base.json"`, where the project itself holds that package. */
function inPackage(path: string, { packageFolder }: ConfigSurroundings): string | null {
  const parts = path.split('/');
  const length = path.startsWith('@') ? 2 : 1;
  const folder = packageFolder(parts.slice(0, length).join('/'));
  return folder === null ? null : posix.join(folder, ...parts.slice(length));
}

function isConfig(value: unknown): value is Config {
  return typeof value === 'object' && value !== null;
}

/** Candidate paths for a specifier, most specific pattern first. */
export function aliased(specifier: string, { paths, baseUrl }: PathAliases): string[] {
  const candidates: { readonly length: number; readonly path: string }[] = [];
  for (const { pattern, targets } of paths) {
    const star = pattern.indexOf('*');
    const [head, tail] = star < 0 ? [pattern, null] : [pattern.slice(0, star), pattern.slice(star + 1)];
    const fits = tail === null ? specifier === head : specifier.startsWith(head) && specifier.endsWith(tail);
    if (!fits) continue;
    const middle = tail === null ? '' : specifier.slice(head.length, specifier.length - tail.length);
    for (const target of targets) candidates.push({ length: head.length, path: target.replace('*', () => middle) });
  }
  candidates.sort((a, b) => b.length - a.length);
  const found = candidates.map(({ path }) => path);
  return baseUrl === null ? found : [...found, posix.join(baseUrl, specifier)];
}
