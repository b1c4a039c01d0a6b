import { posix } from 'node:path';

const extensions = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.d.ts', '.d.mts', '.d.cts'];
/** A specifier names the compiled file; the source beside it has another extension. */
const compiled: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\.js$/, ['.ts', '.tsx', '.d.ts']],
  [/\.jsx$/, ['.tsx']],
  [/\.mjs$/, ['.mts', '.d.mts']],
  [/\.cjs$/, ['.cts', '.d.cts']],
];

/** Finds the file that an extensionless, compiled or folder path stands for; `null` when the project has none. */
export function locate(path: string, has: (file: string) => boolean): string | null {
  const plain = posix.normalize(path).replace(/^\.\/|\/$/g, '');
  if (plain.startsWith('../') || plain === '..') return null;
  if (has(plain)) return plain;
  for (const [pattern, sources] of compiled) {
    if (!pattern.test(plain)) continue;
    for (const source of sources) {
      const file = plain.replace(pattern, source);
      if (has(file)) return file;
    }
  }
  const folder = plain === '.' || plain === '' ? '' : `${plain}/`;
  for (const end of extensions) if (folder !== '' && has(plain + end)) return plain + end;
  for (const end of extensions) if (has(`${folder}index${end}`)) return `${folder}index${end}`;
  return null;
}
