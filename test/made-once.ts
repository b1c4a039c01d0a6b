import { existsSync } from 'node:fs';
import { mkdtemp, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';

/**
 * A folder that is made once for all files of a run. They run side by side: it is there under its name when it is whole,
 * and not before.
 */
export async function madeOnce(name: string, make: (folder: string) => Promise<string>): Promise<string> {
  const ready = join(inject('runFolder'), name);
  if (existsSync(ready)) return ready;
  const made = await make(await mkdtemp(join(inject('runFolder'), `${name}-`)));
  try {
    await rename(made, ready);
  } catch (error) {
    if (!existsSync(ready)) throw error; // Another file of the run was first.
  }
  return ready;
}
