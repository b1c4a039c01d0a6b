import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below the folder, with what is in it. */
export function filesIn(folder: string): { path: string; text: string; mode: number }[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory()
      ? filesIn(path)
      : [{ path, text: readFileSync(path, 'utf8'), mode: statSync(path).mode }];
  });
}
