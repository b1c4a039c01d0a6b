import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digest } from './cache-file.ts';

/** Form of what is kept. */
const form = 1;

/**
 * Stands for the code and the tables that gave a result. By the files of the program, not by its version alone: one
 * that is built again under the same version must not read what the last one wrote.
 */
export function programKey(): string {
  const own = fileURLToPath(import.meta.url);
  // A bundle lies in one folder with its tables; sources lie below three.
  const folder = own.endsWith('.ts') ? dirname(dirname(dirname(own))) : dirname(own);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const stamps = files.map((file) => {
    const { size, mtimeMs } = statSync(join(folder, file));
    return `${file} ${size} ${mtimeMs}`;
  });
  return digest(JSON.stringify([form, process.version, stamps]));
}
