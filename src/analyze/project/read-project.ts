import { posix } from 'node:path';
import { openCache, type ScanCache } from '../cache/scan-cache.ts';
import { decode } from '../files/decode.ts';
import { listFiles } from '../files/list-files.ts';
import { createReader } from '../files/read-file.ts';
import { isOtherDialect, isSourceName } from '../files/source-name.ts';
import type { Skipped } from '../report.ts';
import { turn } from '../turn.ts';
import { createEntryPoints, type EntryPoints } from './entry-point.ts';
import { createFactsReader } from './file-facts.ts';
import { type Manifest, readManifest } from './manifest.ts';
import type { Link } from './specifiers.ts';

export interface Project {
  readonly root: string;
  readonly files: ReadonlySet<string>;
  readonly scanned: number;
  /** Files that mention a package that matters, by bytes. */
  readonly candidates: readonly string[];
  readonly links: ReadonlyMap<string, readonly Link[]>;
  readonly manifests: readonly Manifest[];
  readonly entryPoints: EntryPoints;
  readonly skipped: readonly Skipped[];
  /** Files that a program wrote. */
  readonly generated: ReadonlySet<string>;
  readonly cache: ScanCache | null;
  /** Texts that stand for files. */
  readonly overlay: ReadonlyMap<string, string>;
  readonly read: (file: string) => string | null;
}

export interface ReadOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Texts that stand for files, whether these exist or not. */
  readonly overlay?: ReadonlyMap<string, string> | undefined;
  /** Files that were asked for by name, although the project ignores them. */
  readonly also?: readonly string[] | undefined;
  /** Keeps what was found, and uses what was kept, where files have not changed. Default: no. */
  readonly useCache?: boolean | undefined;
}

export interface Progress {
  readonly step: 'reading' | 'tracing';
  readonly done: number;
  readonly total: number;
}

/** So many files are read before others get a turn. */
const batch = 256;

/** Reads every file of a project once, by bytes, and keeps of it what decides which ones have to be parsed. */
export async function readProject(root: string, options: ReadOptions = {}): Promise<Project> {
  const { signal, onProgress, overlay = new Map<string, string>() } = options;
  const listing = await listFiles(root, signal);
  const files = new Set([...listing.files, ...overlay.keys(), ...(options.also ?? [])]);
  const skipped = [...listing.skipped];
  const reader = createReader(root);
  const text = (file: string): string | null => {
    const given = overlay.get(file);
    if (given !== undefined) return given;
    const result = reader(file);
    return result.kind === 'bytes' ? decode(result.bytes) : null;
  };
  const manifests = manifestsOf(files, text, skipped);
  const entryPoints = createEntryPoints(new Map(manifests.flatMap(({ renamed }) => [...renamed])));
  const cache = options.useCache ? openCache(root, entryPoints.names) : null;
  const factsOf = createFactsReader({ reader, overlay, cache, entryPoints });
  const sources = [...files].filter((file) => isSourceName(file) || isOtherDialect(file));
  const candidates: string[] = [];
  const generated = new Set<string>();
  const links = new Map<string, readonly Link[]>();
  let scanned = 0;
  for (const [place, file] of sources.entries()) {
    if (place % batch === 0) {
      onProgress?.({ step: 'reading', done: place, total: sources.length });
      await turn(signal);
    }
    const facts = factsOf(file);
    if (facts === null) continue;
    if (typeof facts === 'string') {
      skipped.push({ file, reason: facts });
      continue;
    }
    if (facts.isBinary) {
      skipped.push({ file, reason: 'binary' });
      continue;
    }
    scanned += 1;
    if (facts.isGenerated) generated.add(file);
    if (facts.mentions) candidates.push(file);
    if (facts.mentions && facts.isBroken) skipped.push({ file, reason: 'read, although some bytes are not UTF-8' });
    links.set(file, facts.links);
  }
  return {
    root,
    files,
    scanned,
    candidates,
    links,
    manifests,
    entryPoints,
    skipped,
    generated,
    cache,
    overlay,
    read: text,
  };
}

function manifestsOf(
  files: ReadonlySet<string>,
  text: (file: string) => string | null,
  skipped: Skipped[],
): Manifest[] {
  const manifests: Manifest[] = [];
  for (const file of files) {
    if (posix.basename(file) !== 'package.json') continue;
    const json = text(file);
    const folder = posix.dirname(file);
    const manifest = json === null ? null : readManifest(folder === '.' ? '' : folder, json);
    if (manifest) manifests.push(manifest);
    else if (json !== null) skipped.push({ file, reason: 'what it says is not used: it is no JSON object' });
  }
  return manifests;
}
