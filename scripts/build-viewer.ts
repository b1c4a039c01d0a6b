import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * Builds the page: one script and one style, which load nothing more. For the package, and for tests of the sources.
 *
 * @returns the modules that are in it.
 */
export async function buildViewer(folder: string): Promise<string[]> {
  const sources = fileURLToPath(new URL('../src/viewer/page/', import.meta.url));
  await mkdir(folder, { recursive: true });
  const { metafile } = await build({
    entryPoints: ['start.tsx', 'page.css'].map((name) => ({ in: join(sources, name), out: 'viewer' })),
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
    metafile: true,
  });
  await Promise.all(['index.html', 'icon.svg'].map((name) => copyFile(join(sources, name), join(folder, name))));
  return Object.keys(metafile.inputs);
}
