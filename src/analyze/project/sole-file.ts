import { posix } from 'node:path';
import { isOtherDialect } from '../files/source-name.ts';
import { createEntryPoints } from './entry-point.ts';
import type { Project } from './read-project.ts';
import { specifiersIn } from './specifiers.ts';

/** A project of one text and nothing else: nothing is read from disk. */
export function soleFile(file: string, text: string): Project {
  const entryPoints = createEntryPoints(new Map());
  const isOther = isOtherDialect(file);
  return {
    root: '',
    files: new Set([file]),
    scanned: 1,
    candidates: entryPoints.mentionedIn(text) && !isOther ? [file] : [],
    links: new Map([[file, specifiersIn(text)]]),
    manifests: [],
    entryPoints,
    skipped: isOther ? [{ file, reason: `files of ${posix.extname(file)} are not read yet` }] : [],
    read: (path) => (path === file ? text : null),
  };
}
