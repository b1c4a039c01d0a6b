import { readFileSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CallSite } from './call-site.ts';

/** All that is ours: what is built lies in one folder, the sources in `src`. */
const own = `${dirname(fileURLToPath(import.meta.url)).replace(/([\\/]src)[\\/]core$/, '$1')}${sep}`;

const FRAME = /[ (]((?:file:\/\/|\/|[A-Za-z]:[\\/])[^()]*?):(\d+):(\d+)\)?$/;

/** `src/answer.ts:12` of the nearest frame of the app: neither ours nor of an installed package. */
export function readCallSite({ stack = '' }: CallSite): string | undefined {
  for (const frame of stack.split('\n')) {
    const [, place = '', line, column] = FRAME.exec(frame) ?? [];
    if (place === '' || /[\\/]node_modules[\\/]/.test(place)) continue;
    const file = place.startsWith('file:') ? fileURLToPath(place) : place;
    if (file.startsWith(own)) continue;
    const [source, row] = written(file, Number(line), Number(column));
    return `${relative(process.cwd(), source).replaceAll(sep, '/')}:${row}`;
  }
  return undefined;
}

interface SourceMap {
  findEntry(line: number, column: number): object;
}

const maps = new Map<string, SourceMap | null>();

/** Where the author wrote it. Node that was told to apply source maps has done so, and there is none for the source. */
function written(file: string, line: number, column: number): readonly [string, number] {
  let map = maps.get(file);
  if (map === undefined) {
    map = mapOf(file);
    maps.set(file, map);
  }
  const entry = map?.findEntry(line - 1, column - 1) ?? {};
  if (!('originalSource' in entry && 'originalLine' in entry)) return [file, line];
  // A file URL, unless the map tells of something that never was a file.
  const url = new URL(String(entry.originalSource), pathToFileURL(file));
  return url.protocol === 'file:' ? [fileURLToPath(url), Number(entry.originalLine) + 1] : [file, line];
}

function mapOf(file: string): SourceMap | null {
  try {
    const [, reference] = /\/\/[#@] sourceMappingURL=(\S+)\s*$/.exec(readFileSync(file, 'utf8')) ?? [];
    if (reference === undefined) return null;
    const [, inline] = /^data:[^,]*;base64,(.*)$/.exec(reference) ?? [];
    const json = inline === undefined ? readFileSync(new URL(reference, pathToFileURL(file)), 'utf8') : atob(inline);
    return new (process.getBuiltinModule('node:module').SourceMap)(JSON.parse(json));
  } catch {
    // A map that is missing or broken leaves the line of what runs.
    return null;
  }
}
