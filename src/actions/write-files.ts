import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeFile as writeWhole } from 'atomically';
import { ActionError } from './action-error.ts';
import { confine } from './confine.ts';

/** What a file of the project holds; undefined when there is none. A link, or a folder of its name, is an error. */
export async function readIfThere(root: string, path: string): Promise<string | undefined> {
  const found = await confine(root, path).catch((error: unknown) => {
    if (error instanceof ActionError && error.code === 'PATH_NOT_FOUND') return undefined;
    throw error;
  });
  if (found === undefined) return undefined;
  if (found.isFolder) {
    throw new ActionError(
      'NOT_A_FILE',
      `${JSON.stringify(path)} is a folder.`,
      'Rename it, or write the file by hand.',
    );
  }
  return readFile(found.absolute, 'utf8');
}

/** Writes whole files or nothing of them; folders on the way are made. Read each with `readIfThere` first. */
export async function writeFiles(root: string, files: readonly { readonly path: string; readonly text: string }[]) {
  for (const { path, text } of files) {
    const folder = dirname(path);
    if (folder !== '.') {
      await mkdir(join(root, folder), { recursive: true });
      // After it is there: a link on the way could lead out of the project.
      await confine(root, folder);
    }
    await writeWhole(join(root, path), text);
  }
}
