/** What the analyser reads of a `package.json`. */
export interface Manifest {
  /** Posix folder, '' for the root. */
  readonly folder: string;
  readonly name: string | null;
  /** Files that the package's own name may stand for, best first. */
  readonly entries: readonly string[];
  /** Package `imports` (`#lib/*`), first string target of each. */
  readonly imports: ReadonlyMap<string, string>;
  /** Subpath `exports` other than the root. */
  readonly exports: ReadonlyMap<string, string>;
  /** Installed under another name: alias → package. */
  readonly renamed: ReadonlyMap<string, string>;
  readonly scripts: readonly string[];
}

type Json = Readonly<Record<string, unknown>>;

/** @returns `null` when the text is no JSON object. */
export function readManifest(folder: string, text: string): Manifest | null {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
  if (!isObject(json)) return null;
  const exported = isObject(json['exports']) ? json['exports'] : {};
  const subpaths = Object.entries(exported).filter(([key]) => key.startsWith('./'));
  const main = [exported['.'] ?? json['exports'], json['source'], json['module'], json['main'], json['types']];
  return {
    folder,
    name: typeof json['name'] === 'string' ? json['name'] : null,
    entries: main.map(firstTarget).filter((target) => target !== null),
    imports: targets(isObject(json['imports']) ? Object.entries(json['imports']) : []),
    exports: targets(subpaths.map(([key, value]) => [key.slice(2), value])),
    renamed: renamedIn(json),
    scripts: isObject(json['scripts']) ? Object.values(json['scripts']).filter((line) => typeof line === 'string') : [],
  };
}

function renamedIn(json: Json): Map<string, string> {
  const renamed = new Map<string, string>();
  for (const field of ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies']) {
    const ranges = json[field];
    if (!isObject(ranges)) continue;
    for (const [alias, range] of Object.entries(ranges)) {
      const name = typeof range === 'string' ? /^npm:((?:@[^/@]+\/)?[^/@]+)/.exec(range)?.[1] : undefined;
      if (name) renamed.set(alias, name);
    }
  }
  // `"#sdk": "openai"`: a name of the package's own for another package.
  for (const [alias, target] of targets(isObject(json['imports']) ? Object.entries(json['imports']) : [])) {
    if (!target.startsWith('.')) renamed.set(alias, target);
  }
  return renamed;
}

function targets(entries: readonly (readonly [string, unknown])[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of entries) {
    const target = firstTarget(value);
    if (target) found.set(key, target);
  }
  return found;
}

/** Conditions nest; any of them leads to the same source. */
function firstTarget(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (!isObject(value)) return null;
  for (const inner of Object.values(value)) {
    const target = firstTarget(inner);
    if (target) return target;
  }
  return null;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
