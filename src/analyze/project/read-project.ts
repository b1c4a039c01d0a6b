import { posix } from 'node:path';
import { listFiles } from '../files/list-files.ts';
import { createReader } from '../files/read-file.ts';
import { isOtherDialect, isSourceName } from '../files/source-name.ts';
import type { Skipped } from '../report.ts';
import { createEntryPoints, type EntryPoints } from './entry-point.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { type Link, specifiersIn } from './specifiers.ts';

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
  readonly read: (file: string) => string | null;
}

export interface ReadOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Texts that stand for files, whether these exist or not. */
  readonly overlay?: ReadonlyMap<string, string> | undefined;
  /** Files that were asked for by name, although the project ignores them. */
  readonly also?: readonly string[] | undefined;
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
  const readBytes = createReader(root);
  const text = (file: string): string | null => {
    const result = readBytes(file);
    return overlay.get(file) ?? (result.kind === 'bytes' ? result.bytes.toString('utf8') : null);
  };
  const manifests = manifestsOf(files, text);
  const entryPoints = createEntryPoints(new Map(manifests.flatMap(({ renamed }) => [...renamed])));
  const sources = [...files].filter((file) => isSourceName(file) || isOtherDialect(file));
  const candidates: string[] = [];
  const links = new Map<string, readonly Link[]>();
  let scanned = 0;
  for (const [place, file] of sources.entries()) {
    if (place % batch === 0) {
      onProgress?.({ step: 'reading', done: place, total: sources.length });
      await turn(signal);
    }
    const given = overlay.get(file);
    const result = given === undefined ? readBytes(file) : { kind: 'bytes' as const, bytes: Buffer.from(given) };
    if (result.kind === 'gone') continue;
    if (result.kind === 'skipped') {
      skipped.push({ file, reason: result.reason });
      continue;
    }
    // One byte a character: several times faster than UTF-8, and the names looked for are ASCII.
    const bytes = result.bytes.toString('latin1');
    const mentioned = entryPoints.mentionedIn(bytes);
    if (isOtherDialect(file)) {
      if (mentioned) skipped.push({ file, reason: `files of ${posix.extname(file)} are not read yet` });
      continue;
    }
    if (bytes.includes('\0')) {
      skipped.push({ file, reason: 'binary' });
      continue;
    }
    scanned += 1;
    if (mentioned) candidates.push(file);
    links.set(file, specifiersIn(bytes));
  }
  return { root, files, scanned, candidates, links, manifests, entryPoints, skipped, read: text };
}

async function turn(signal: AbortSignal | undefined): Promise<void> {
  await new Promise((done) => setImmediate(done));
  signal?.throwIfAborted();
}

function manifestsOf(files: ReadonlySet<string>, text: (file: string) => string | null): Manifest[] {
  const manifests: Manifest[] = [];
  for (const file of files) {
    if (posix.basename(file) !== 'package.json') continue;
    const json = text(file);
    const folder = posix.dirname(file);
    const manifest = json === null ? null : readManifest(folder === '.' ? '' : folder, json);
    if (manifest) manifests.push(manifest);
  }
  return manifests;
}
