import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Versions of a package that lie on node's way up from a folder, nearest first, with the folder of each. */
export async function installedCopies(from: string, name: string): Promise<{ folder: string; version: string }[]> {
  const folder = join(from, 'node_modules', name);
  const version = await versionIn(folder);
  const here = version === undefined ? [] : [{ folder, version }];
  const parent = dirname(from);
  return parent === from ? here : [...here, ...(await installedCopies(parent, name))];
}

async function versionIn(folder: string): Promise<string | undefined> {
  // Not by resolution: several packages do not export their package.json.
  const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const { version }: { version?: unknown } = JSON.parse(text);
  return typeof version === 'string' ? version : undefined;
}
