import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface PageFile {
  readonly type: string;
  readonly content: Buffer;
}

/** What the page is made of, by path. Nothing else of the folder is served. */
const files = {
  '/': { name: 'index.html', type: 'text/html; charset=utf-8' },
  '/viewer.js': { name: 'viewer.js', type: 'text/javascript; charset=utf-8' },
  '/viewer.css': { name: 'viewer.css', type: 'text/css; charset=utf-8' },
  '/icon.svg': { name: 'icon.svg', type: 'image/svg+xml' },
} as const;

export async function readPageFiles(folder: string): Promise<ReadonlyMap<string, PageFile>> {
  const entries = Object.entries(files).map(async ([path, { name, type }]) => {
    const content = await readFile(join(folder, name));
    return [path, { type, content }] as const;
  });
  return new Map(await Promise.all(entries));
}
