import type { Stats } from 'node:fs';
import type { Trace } from '../interpret/trace-project.ts';
import type { Link } from '../project/specifiers.ts';
import type { TypedAnswers } from '../types/ask-types.ts';
import { cacheFileOf, digest, readCache, writeCache } from './cache-file.ts';
import { programKey } from './program-key.ts';

/** What the bytes of one file say, before it is parsed. */
export interface FileFacts {
  readonly isBinary: boolean;
  /** Some bytes are not UTF-8. */
  readonly isBroken: boolean;
  readonly mentions: boolean;
  readonly isGenerated: boolean;
  readonly links: readonly Link[];
}

interface Entry {
  /** Size, times and number of the file when it was read. */
  readonly stamp: string;
  /** When it was read (ms). */
  readonly readAt: number;
  readonly hash: string;
  readonly facts: FileFacts;
}

interface Kept {
  readonly names: string;
  readonly files: Readonly<Record<string, Entry>>;
  readonly trace: KeptTrace | null;
  readonly typed: KeptTypes | null;
}

interface KeptTrace {
  readonly of: string;
  /** Content of every file that the result was made from; `null` for one that could not be read. */
  readonly read: Readonly<Record<string, string | null>>;
  readonly trace: Trace;
}

interface KeptTypes {
  readonly of: string;
  readonly read: Readonly<Record<string, string | null>>;
  readonly typed: TypedAnswers;
}

export interface ScanCache {
  /**
   * Facts of a file: those kept where the file is as it was, by its times or else by its content, otherwise `look`'s.
   *
   * @param bytes reads the file; it is called only where times do not settle it.
   */
  readonly facts: (
    file: string,
    stat: Stats,
    bytes: () => Buffer | null,
    look: (bytes: Buffer) => FileFacts,
  ) => FileFacts | null;
  /** A result that was made from the same files. `hashOf` reads a file whose content is not known yet. */
  readonly trace: (of: string, hashOf: (file: string) => string | null) => Trace | null;
  readonly keepTrace: (of: string, read: ReadonlyMap<string, string | null>, trace: Trace) => void;
  /** What a type checker said, as with `trace`. */
  readonly typed: (of: string, hashOf: (file: string) => string | null) => TypedAnswers | null;
  readonly keepTyped: (of: string, read: ReadonlyMap<string, string | null>, typed: TypedAnswers) => void;
  readonly hashOf: (file: string) => string | undefined;
  readonly save: () => void;
}

/** A file that is written again within this time (ms) can bear the same times as before. */
const tooRecent = 3000;

/** @param names what file names are looked for in the texts: facts hold for these only. */
export function openCache(root: string, names: string): ScanCache {
  const file = cacheFileOf(root);
  const key = programKey();
  // Its own checksum holds, and the key names the code that wrote it: it has the form that this code writes.
  const found = readCache(file, key) as Kept | null;
  const kept = found?.names === names ? found : undefined;
  const files: Record<string, Entry> = {};
  let trace = kept?.trace ?? null;
  let typed = kept?.typed ?? null;
  let changed = kept === undefined;
  const isSame = (read: KeptTrace['read'], hashOf: (path: string) => string | null) =>
    Object.entries(read).every(([path, hash]) => (files[path]?.hash ?? hashOf(path)) === hash);
  return {
    facts: (path, stat, bytes, look) => {
      const old = kept?.files[path];
      const stamp = `${stat.size} ${stat.mtimeMs} ${stat.ctimeMs} ${stat.ino}`;
      if (old?.stamp === stamp && Math.max(stat.mtimeMs, stat.ctimeMs) < old.readAt - tooRecent) {
        files[path] = old;
        return old.facts;
      }
      const readAt = Date.now();
      const content = bytes();
      if (content === null) return null;
      const hash = digest(content);
      const facts = old?.hash === hash ? old.facts : look(content);
      files[path] = { stamp, readAt, hash, facts };
      changed = true;
      return facts;
    },
    trace: (of, hashOf) => (trace?.of === of && isSame(trace.read, hashOf) ? trace.trace : null),
    typed: (of, hashOf) => (typed?.of === of && isSame(typed.read, hashOf) ? typed.typed : null),
    keepTyped: (of, read, result) => {
      typed = { of, read: Object.fromEntries(read), typed: result };
      changed = true;
    },
    keepTrace: (of, read, result) => {
      trace = { of, read: Object.fromEntries(read), trace: result };
      changed = true;
    },
    hashOf: (path) => files[path]?.hash,
    save: () => {
      if (changed || Object.keys(files).length !== Object.keys(kept?.files ?? {}).length)
        writeCache(file, key, { names, files, trace, typed } satisfies Kept);
    },
  };
}
