import { isGenerated } from '../files/generated.ts';
import { createEntryPoints } from './entry-point.ts';
import type { Project } from './read-project.ts';
import { specifiersIn } from './specifiers.ts';

/** A project of one text and nothing else: nothing is read from disk. */
export function soleFile(file: string, text: string): Project {
  const entryPoints = createEntryPoints(new Map());
  return {
    root: '',
    files: new Set([file]),
    scanned: 1,
    candidates: entryPoints.mentionedIn(text) ? [file] : [],
    links: new Map([[file, specifiersIn(text)]]),
    manifests: [],
    entryPoints,
    skipped: [],
    generated: new Set(isGenerated(file, text) ? [file] : []),
    cache: null,
    overlay: new Map(),
    read: (path) => (path === file ? text : null),
  };
}
