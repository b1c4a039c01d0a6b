import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import builds from '../../tsdown.config.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Every way in of the package and the source it is built from, as the build itself says. */
function entries(): [name: string, source: string][] {
  const library = [builds].flat()[0];
  if (!library || typeof library !== 'object' || !('entry' in library)) throw new Error('The build lists no entries.');
  // The build's own type of it also allows patterns, which ours has none of.
  return Object.entries(library.entry as Record<string, string>);
}

/** `export … from './x.ts'` of a source, as seen from another folder. */
const fromAfar = (text: string, folder: string): string =>
  text.replace(/from '(\.\.?\/[^']+)'/g, (whole, path: string) =>
    path === './clients.ts' ? whole : `from '${resolve(folder, path)}'`,
  );

/**
 * The package as a program sees its types, without building it: drop-ins and clients with the declarations that are
 * shipped, the rest by its sources.
 */
export function writeOwnDeclarations(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const exports: Record<string, unknown> = {};
  for (const [name, source] of entries()) {
    for (const format of ['mts', 'cts'] as const) {
      const to = join(folder, `${name}.d.${format}`);
      const shipped = join(root, `src/dropins/${name}.d.${format}`);
      const text = `export * from '${join(root, source)}';\n`;
      if (existsSync(shipped)) copyFileSync(shipped, to);
      else if (name !== 'index') writeFileSync(to, text);
      else {
        const own = fromAfar(readFileSync(join(root, source), 'utf8'), join(root, 'src'));
        writeFileSync(to, own.replace("'./clients.ts'", `'./clients.${format === 'mts' ? 'mjs' : 'cjs'}'`));
        copyFileSync(join(root, `src/clients.d.${format}`), join(folder, `clients.d.${format}`));
      }
    }
    exports[name === 'index' ? '.' : `./${name}`] = {
      import: { types: `./${name}.d.mts` },
      require: { types: `./${name}.d.cts` },
    };
  }
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'amplitude-ai', version: '0.0.0', exports }));
}
